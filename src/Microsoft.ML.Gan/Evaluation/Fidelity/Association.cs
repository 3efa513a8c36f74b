using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>How strongly a category goes with another, or with a number: for the reader of a pair, not part of its similarity.</summary>
internal static class Association
{
    /// <summary>Gets Cramér's V (Cramér 1946) of two categories, from 0 to 1; 0 where one of them does not vary.</summary>
    public static double Cramer(int[] first, int[] second)
    {
        var cells = new Dictionary<(int, int), int>();
        Dictionary<int, int> rows = [], columns = [];
        for (int i = 0; i < first.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(cells, (first[i], second[i]), out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(rows, first[i], out _)++;
            CollectionsMarshal.GetValueRefOrAddDefault(columns, second[i], out _)++;
        }

        // χ² / n = Σ n_ij² / (n_i n_j) − 1
        double excess = cells.Sum(c => (double)c.Value * c.Value / ((double)rows[c.Key.Item1] * columns[c.Key.Item2])) - 1;
        int degrees = Math.Min(rows.Count, columns.Count) - 1;
        return degrees > 0 ? Math.Sqrt(Math.Clamp(excess / degrees, 0, 1)) : 0;
    }

    /// <summary>Gets the correlation ratio η (Fisher 1925) of a category and a number, from 0 to 1: the root of the share of the variance that lies between categories.</summary>
    public static double Ratio(int[] category, double[] number)
    {
        var groups = new Dictionary<int, (int Count, double Sum)>();
        double count = 0, sum = 0, squares = 0;
        for (int i = 0; i < number.Length; i++)
        {
            if (!double.IsNaN(number[i]))
            {
                ref (int Count, double Sum) group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, category[i], out _);
                group = (group.Count + 1, group.Sum + number[i]);
                count++;
                sum += number[i];
            }
        }

        double mean = sum / count;
        foreach (double value in number.Where(v => !double.IsNaN(v)))
        {
            squares += (value - mean) * (value - mean);
        }

        double between = groups.Values.Sum(g => g.Count * Math.Pow((g.Sum / g.Count) - mean, 2));
        return squares > 0 ? Math.Sqrt(Math.Clamp(between / squares, 0, 1)) : 0;
    }
}
