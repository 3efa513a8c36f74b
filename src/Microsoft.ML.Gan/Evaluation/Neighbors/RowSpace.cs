using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>How far apart rows are: which columns count, and how numbers are scaled beside categories, which are the same or at a distance of one.</summary>
internal sealed class RowSpace
{
    private readonly NumberAxis[] _numbers;
    private readonly int[] _codes;

    private RowSpace(NumberAxis[] numbers, int[] codes) => (_numbers, _codes) = (numbers, codes);

    /// <summary>Gets the space of privacy measures: numbers from 0 to 1 over the range of the learned rows, missing ones at their median; a difference of
    /// categories is as much as the whole range of a number.</summary>
    public static RowSpace Ranges(TableData learned) => Of(learned, NumberAxis.OfRange, withMissing: false);

    /// <summary>Gets the space of coverage measures: numbers over two standard deviations of the real rows, so that they and categories count alike
    /// (Gelman 2008, Statistics in Medicine 27); where a number is missing, that is a category.</summary>
    public static RowSpace Deviations(TableData real) => Of(real, NumberAxis.OfDeviation, withMissing: true);

    /// <summary>Gets the same space without a column.</summary>
    public RowSpace Without(int column) => new([.. _numbers.Where(n => n.Column != column)], [.. _codes.Where(c => c != column)]);

    /// <summary>Places rows in the space.</summary>
    public SpaceRows Of(TableData table)
    {
        NumberAxis[] missing = [.. _numbers.Where(n => n.WithMissing)];
        var rows = new SpaceRows(table.RowCount, _numbers.Length, _codes.Length + missing.Length);
        int place = 0;
        foreach (NumberAxis axis in _numbers)
        {
            Write(rows, place++, table.Numbers(axis.Column), value => axis.Place(value));
        }

        foreach (int column in _codes)
        {
            Write(rows, place++, table.Codes(column), code => code);
        }

        foreach (NumberAxis axis in missing)
        {
            Write(rows, place++, table.Numbers(axis.Column), value => double.IsNaN(value) ? 1 : 0);
        }

        return rows;
    }

    private static RowSpace Of(TableData table, Func<double[], (double Center, double Scale, double Median)> fit, bool withMissing)
    {
        List<NumberAxis> numbers = [];
        List<int> codes = [];
        for (int c = 0; c < table.Columns.Count; c++)
        {
            if (table.Columns[c].IsDiscrete)
            {
                codes.Add(c);
                continue;
            }

            double[] present = [.. table.Numbers(c).Where(v => !double.IsNaN(v))];
            (double center, double scale, double median) = present.Length > 0 ? fit(present) : (0, 1, 0);
            numbers.Add(new NumberAxis(c, center, scale, median, withMissing));
        }

        return new RowSpace([.. numbers], [.. codes]);
    }

    private static void Write<T>(SpaceRows rows, int place, T[] values, Func<T, float> write)
    {
        for (int i = 0; i < values.Length; i++)
        {
            rows.Values[(i * rows.Width) + place] = write(values[i]);
        }
    }
}
