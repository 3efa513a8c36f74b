using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>The values of one column, numbered: 0 is missing, then the categories by code, or the distinct numbers in ascending order.</summary>
/// <param name="column">The column's place in the table.</param>
/// <param name="numbers">The distinct numbers; <see langword="null"/> for a categorical column.</param>
/// <param name="count">How many numbers are given out, the missing value included.</param>
internal sealed partial class ColumnKeys(int column, double[]? numbers, int count)
{
    /// <summary>Gets the column's place in the table.</summary>
    public int Column { get; } = column;

    /// <summary>Gets one more than the largest key.</summary>
    public int Count { get; } = count;

    /// <summary>Gets whether the keys stand for numbers.</summary>
    public bool AreNumbers => numbers != null;

    /// <summary>Numbers the values of a column.</summary>
    /// <param name="data">The training rows.</param>
    /// <param name="column">The column.</param>
    /// <param name="maximum">The most distinct numbers.</param>
    /// <returns>The keys, or <see langword="null"/> when a number column has more distinct values.</returns>
    public static ColumnKeys? Find(TableData data, int column, int maximum)
    {
        if (data.Columns[column].IsDiscrete)
        {
            return new ColumnKeys(column, null, data.Columns[column].Categories.Count + 1);
        }

        HashSet<double> distinct = [];
        foreach (double value in data.Numbers(column))
        {
            if (!double.IsNaN(value) && distinct.Add(value) && distinct.Count > maximum)
            {
                return null;
            }
        }

        double[] numbers = [.. distinct.Order()];
        return new ColumnKeys(column, numbers, numbers.Length + 1);
    }

    /// <summary>Gets the key of every row.</summary>
    public int[] Of(TableData data)
    {
        if (numbers is null)
        {
            return [.. data.Codes(Column).Select(code => code + 1)];
        }

        Dictionary<double, int> keyOf = numbers.Select((value, i) => (value, i)).ToDictionary(p => p.value, p => p.i + 1);
        return [.. data.Numbers(Column).Select(value => double.IsNaN(value) ? 0 : keyOf[value])];
    }

    /// <summary>Gets the key of one row; a number never seen has the key of the nearest.</summary>
    public int At(TableData data, int row)
    {
        if (numbers is null)
        {
            return data.Codes(Column)[row] + 1;
        }

        double value = data.Numbers(Column)[row];
        return double.IsNaN(value) ? 0 : Nearest(value);
    }

    /// <summary>Gets the key of the number nearest to a value; 0 where no number has a key.</summary>
    public int Nearest(double value)
    {
        int found = Array.BinarySearch(numbers!, value), above = found >= 0 ? found : ~found;
        bool isBelowNearer = above == numbers!.Length
            || (found < 0 && above > 0 && value - numbers[above - 1] <= numbers[above] - value);
        return isBelowNearer ? above : above + 1;
    }

    /// <summary>Writes the value that a key stands for.</summary>
    public void Write(TableData data, int row, int key)
    {
        if (numbers is null)
        {
            data.Codes(Column)[row] = key - 1;
        }
        else
        {
            data.Numbers(Column)[row] = key == 0 ? double.NaN : numbers[key - 1];
        }
    }
}
