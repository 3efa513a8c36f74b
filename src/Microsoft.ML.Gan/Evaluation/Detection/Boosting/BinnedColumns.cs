using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Detection.Boosting;

/// <summary>A table in bins: at most 255 per column, and one more for missing values, which is the last.</summary>
internal sealed class BinnedColumns
{
    public BinnedColumns(TableData table)
    {
        RowCount = table.RowCount;
        Bins = new byte[table.Columns.Count][];
        BinCounts = new int[Bins.Length];
        IsCategorical = [.. table.Columns.Select(c => c.IsDiscrete)];
        for (int c = 0; c < Bins.Length; c++)
        {
            (Bins[c], BinCounts[c]) = IsCategorical[c]
                ? Categories(table.Codes(c), table.Columns[c].Categories.Count)
                : Numbers(table.Numbers(c));
        }
    }

    /// <summary>Gets the rows.</summary>
    public int RowCount { get; }

    /// <summary>Gets the bin of each row, column by column.</summary>
    public byte[][] Bins { get; }

    /// <summary>Gets the bins of each column, without that of missing values, whose number it is.</summary>
    public int[] BinCounts { get; }

    /// <summary>Gets whether the bins of a column have no order.</summary>
    public bool[] IsCategorical { get; }

    // The most frequent categories have a bin each, the others are as missing.
    private static (byte[] Bins, int Count) Categories(int[] codes, int categories)
    {
        var counts = new int[categories];
        foreach (int code in codes.Where(c => c >= 0))
        {
            counts[code]++;
        }

        int[] kept = [.. Enumerable.Range(0, categories).Where(c => counts[c] > 0).OrderByDescending(c => counts[c]).Take(BoostingSettings.Bins)];
        var bins = new byte[categories];
        Array.Fill(bins, (byte)kept.Length);
        for (int i = 0; i < kept.Length; i++)
        {
            bins[kept[i]] = (byte)i;
        }

        return (Array.ConvertAll(codes, c => c < 0 ? (byte)kept.Length : bins[c]), kept.Length);
    }

    private static (byte[] Bins, int Count) Numbers(double[] values)
    {
        double[] edges = Edges([.. values.Where(v => !double.IsNaN(v)).Order()]);
        return (Array.ConvertAll(values, v => (byte)(double.IsNaN(v) ? edges.Length + 1 : Place(edges, v))), edges.Length + 1);
    }

    // Between values that follow each other, or, where there are many, at quantiles.
    private static double[] Edges(double[] ascending)
    {
        double[] distinct = [.. ascending.Distinct()];
        if (distinct.Length <= BoostingSettings.Bins)
        {
            return [.. distinct.Skip(1).Select((v, i) => (v + distinct[i]) / 2)];
        }

        IEnumerable<double> cuts = Enumerable.Range(1, BoostingSettings.Bins - 1).Select(i =>
        {
            int below = (int)((long)i * (ascending.Length - 1) / BoostingSettings.Bins);
            return (ascending[below] + ascending[below + 1]) / 2;
        });
        return [.. cuts.Distinct()];
    }

    private static int Place(double[] edges, double value)
    {
        int found = Array.BinarySearch(edges, value);
        return found >= 0 ? found : ~found;
    }
}
