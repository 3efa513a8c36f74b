using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;

namespace Microsoft.ML.Gan.Data;

/// <summary>Cuts a column into a few bins: its categories, or equal shares of its numbers; missing values have a bin of their own.</summary>
internal sealed partial class ColumnBins
{
    // An end is the mean of ten rows, of fewer, but two, where these would be more than a twentieth.
    private const int RowsPerEnd = 10;
    private const int RowsPerOutermost = 20;

    private readonly int _column;
    private readonly double[] _edges;
    private readonly int[] _binOfCode;

    private ColumnBins(int column, double[] edges, int[] binOfCode, int count) =>
        (_column, _edges, _binOfCode, Count) = (column, edges, binOfCode, count);

    /// <summary>Gets the number of bins, that of missing values included.</summary>
    public int Count { get; }

    /// <summary>Chooses the bins by the rows of a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="numberBins">The bins of a number column.</param>
    /// <param name="categoryBins">The most categories with a bin of their own; the others share one.</param>
    /// <param name="hasEnds">Whether numbers below and above those of the table have bins of their own, and the bins towards the ends become finer.</param>
    public static ColumnBins Of(TableData table, int column, int numberBins, int categoryBins, bool hasEnds = false) =>
        table.Columns[column].IsDiscrete ? OfCategories(table, column, categoryBins) : OfNumbers(table, column, numberBins, hasEnds);

    /// <summary>Gets the bin of every row of a table with the same columns.</summary>
    public int[] Assign(TableData table) => table.Columns[_column].IsDiscrete
        ? Array.ConvertAll(table.Codes(_column), code => code < 0 ? Count - 1 : _binOfCode[code])
        : Array.ConvertAll(table.Numbers(_column), value => double.IsNaN(value) ? Count - 1 : UpperBound(value));

    /// <summary>Gets where a bin of numbers ends and the next begins, ascending; empty for categories.</summary>
    public ReadOnlySpan<double> Edges => _edges;

    /// <summary>Gets the bin of one value: a number, or the code of a category; NaN is missing, and so is a code that is not there.</summary>
    public int BinOf(double value) =>
        double.IsNaN(value) ? Count - 1
        : _binOfCode.Length == 0 ? UpperBound(value)
        : value >= 0 && value < _binOfCode.Length ? _binOfCode[(int)value]
        : Count - 1;

    // The frequent categories keep a bin each, the others share one.
    private static ColumnBins OfCategories(TableData table, int column, int categoryBins)
    {
        int[] counts = new int[table.Columns[column].Categories.Count];
        foreach (int code in table.Codes(column))
        {
            if (code >= 0)
            {
                counts[code]++;
            }
        }

        int own = Math.Min(counts.Length, categoryBins);
        int[] binOfCode = new int[counts.Length];
        Array.Fill(binOfCode, own);
        int next = 0;
        foreach (int code in Enumerable.Range(0, counts.Length).OrderByDescending(c => counts[c]).ThenBy(c => c).Take(own))
        {
            binOfCode[code] = next++;
        }

        return new ColumnBins(column, [], binOfCode, own + 2);
    }

    private static ColumnBins OfNumbers(TableData table, int column, int numberBins, bool hasEnds)
    {
        double[] ascending = [.. table.Numbers(column).Where(v => !double.IsNaN(v)).Order()];
        double[] edges = ascending.Length == 0
            ? []
            : [.. Enumerable.Range(1, numberBins - 1).Select(i => EdgeBelow(ascending, (int)((long)i * ascending.Length / numberBins))).Distinct()];
        edges = hasEnds && ascending.Length > 0 ? WithTails(edges, ascending) : edges;
        return new ColumnBins(column, edges, [], edges.Length + 2);
    }

    // Ends are means of several rows, so that no row's own number is kept; towards them each bin has half the rows of the one before.
    private static double[] WithTails(double[] edges, double[] ascending)
    {
        int rows = Math.Min(ascending.Length, Math.Clamp(ascending.Length / RowsPerOutermost, 2, RowsPerEnd));
        double low = ascending[..rows].Average(), high = ascending[^rows..].Average();
        List<double> all = [low, high, .. edges];
        for (int index = ascending.Length / (2 * RowsPerOutermost); index >= rows; index /= 2)
        {
            all.Add(EdgeBelow(ascending, index));
            all.Add(EdgeBelow(ascending, ascending.Length - index));
        }

        return [.. all.Where(e => e >= low && e <= high).Order().Distinct()];
    }

    // Halfway to the next smaller value: no row's value, and the same bins.
    private static double EdgeBelow(double[] ascending, int index)
    {
        int first = index;
        while (first > 0 && ascending[first - 1] == ascending[index])
        {
            first--;
        }

        return first == 0 ? ascending[0] : ascending[first - 1] + ((ascending[first] - ascending[first - 1]) / 2);
    }

    // Bins are [edge, next edge): a value that many rows share starts a bin. A few edges are counted sooner than searched.
    private int UpperBound(double value)
    {
        var values = new Vector<double>(value);
        Vector<long> below = Vector<long>.Zero;
        int i = 0;
        for (; i <= _edges.Length - Vector<double>.Count; i += Vector<double>.Count)
        {
            below -= Vector.LessThanOrEqual(new Vector<double>(_edges, i), values);
        }

        int count = (int)Vector.Sum(below);
        for (; i < _edges.Length; i++)
        {
            count += _edges[i] <= value ? 1 : 0;
        }

        return count;
    }
}
