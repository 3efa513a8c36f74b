using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>Puts the categories of a column on a line, those that stand beside similar values of the other columns close together.</summary>
/// <remarks>The first axis of a correspondence analysis (Benzécri 1973) of the category against the values of the other columns.</remarks>
internal static class CategoryOrder
{
    private const int MaximumRows = 100_000;
    private const int MaximumValues = 64;
    private const int Bins = 8;
    private const int Iterations = 50;

    /// <summary>Gets the place of each entry on the line.</summary>
    /// <param name="data">The training rows; at most <see cref="MaximumRows"/> of them, evenly spread, are looked at.</param>
    /// <param name="column">The column of categories.</param>
    /// <param name="entryOf">The entry of each category code; -1 for none.</param>
    /// <param name="entries">The number of entries.</param>
    public static double[] Scores(TableData data, int column, int[] entryOf, int entries)
    {
        if (data.RowCount > MaximumRows)
        {
            data = data.Take([.. Enumerable.Range(0, MaximumRows).Select(i => (int)((long)i * data.RowCount / MaximumRows))]);
        }

        int[] categories = [.. data.Codes(column).Select(code => code < 0 ? -1 : entryOf[code])];
        var counts = new int[entries];
        foreach (int entry in categories.Where(e => e >= 0))
        {
            counts[entry]++;
        }

        int[][] others = [.. Enumerable.Range(0, data.Columns.Count).Where(c => c != column).Select(c => Values(data, c)).Where(v => v.Length > 0)];
        int[] offsets = new int[others.Length];
        int width = 0;
        for (int i = 0; i < others.Length; i++)
        {
            offsets[i] = width;
            width += others[i].Max() + 1;
        }

        return width == 0 ? new double[counts.Length] : FirstAxis(Residuals(categories, counts, others, offsets, width), counts, width);
    }

    // Standardized residuals of the contingency table (categories, values), row by row.
    private static float[] Residuals(int[] categories, int[] counts, int[][] others, int[] offsets, int width)
    {
        var table = new float[counts.Length * width];
        var totals = new double[width];
        for (int o = 0; o < others.Length; o++)
        {
            for (int row = 0; row < categories.Length; row++)
            {
                if (categories[row] >= 0)
                {
                    int value = offsets[o] + others[o][row];
                    table[(categories[row] * width) + value]++;
                    totals[value]++;
                }
            }
        }

        double rows = counts.Sum();
        for (int i = 0; i < table.Length; i++)
        {
            double expected = counts[i / width] * totals[i % width] / rows;
            table[i] = expected > 0 ? (float)((table[i] - expected) / Math.Sqrt(expected)) : 0;
        }

        return table;
    }

    private static double[] FirstAxis(float[] residuals, int[] counts, int width)
    {
        var random = new RandomSource(0, "category order");
        double[] axis = [.. Enumerable.Range(0, width).Select(_ => random.NextDouble() - 0.5)];
        var scores = new double[counts.Length];
        for (int iteration = 0; iteration < Iterations; iteration++)
        {
            for (int k = 0; k < scores.Length; k++)
            {
                double sum = 0;
                for (int v = 0; v < width; v++)
                {
                    sum += residuals[(k * width) + v] * axis[v];
                }

                scores[k] = sum;
            }

            Array.Clear(axis);
            for (int i = 0; i < residuals.Length; i++)
            {
                axis[i % width] += residuals[i] * scores[i / width];
            }

            double length = Math.Sqrt(axis.Sum(a => a * a));
            for (int v = 0; v < width && length > 0; v++)
            {
                axis[v] /= length;
            }
        }

        return [.. scores.Select((s, k) => s / Math.Sqrt(Math.Max(1, counts[k])))];
    }

    // Numbers in bins of equal rows; a wide vocabulary says little about another.
    private static int[] Values(TableData data, int column)
    {
        if (data.Columns[column].IsDiscrete)
        {
            return data.Columns[column].Categories.Count <= MaximumValues ? [.. data.Codes(column).Select(code => code + 1)] : [];
        }

        double[] values = data.Numbers(column);
        double[] sorted = [.. values.Where(v => !double.IsNaN(v)).Order()];
        double[] edges = [.. Enumerable.Range(1, sorted.Length == 0 ? 0 : Bins - 1).Select(b => sorted[(int)((long)sorted.Length * b / Bins)]).Distinct()];
        return [.. values.Select(v => double.IsNaN(v) ? 0 : 1 + Place(edges, v))];
    }

    private static int Place(double[] edges, double value)
    {
        int found = Array.BinarySearch(edges, value);
        return found >= 0 ? found + 1 : ~found;
    }
}
