using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>Counts the values of a column in bars that a picture can show.</summary>
internal static class Marginals
{
    private const int MostBars = 20;

    private const string Missing = "missing";

    /// <summary>Counts a column of real and synthetic rows.</summary>
    public static ColumnMarginal Of(TableData real, TableData synthetic, int column) =>
        real.Columns[column].IsDiscrete ? Categories(real, synthetic, column) : Numbers(real, synthetic, column);

    private static ColumnMarginal Categories(TableData real, TableData synthetic, int column)
    {
        IReadOnlyList<string> names = real.Columns[column].Categories;
        double[] first = Shares(real.Codes(column), names.Count), second = Shares(synthetic.Codes(column), names.Count);
        int[] order = [.. Enumerable.Range(0, names.Count).OrderByDescending(c => first[c]).ThenByDescending(c => second[c])];
        int[] alone = order.Length <= MostBars ? order : order[..(MostBars - 1)], shared = order[alone.Length..];
        List<string> labels = [.. alone.Select(c => names[c])];
        List<double> reals = [.. alone.Select(c => first[c])], synthetics = [.. alone.Select(c => second[c])];
        if (shared.Length > 0)
        {
            labels.Add($"{shared.Length} others");
            reals.Add(shared.Sum(c => first[c]));
            synthetics.Add(shared.Sum(c => second[c]));
        }

        AddMissing(labels, reals, synthetics, first[^1], second[^1]);
        return new ColumnMarginal(labels, [], reals, synthetics);
    }

    private static ColumnMarginal Numbers(TableData real, TableData synthetic, int column)
    {
        double[] first = real.Numbers(column), second = synthetic.Numbers(column);
        double[] edges = Edges([.. first.Concat(second).Where(v => !double.IsNaN(v)).Order()], real.Columns[column].Kind);
        List<string> labels = [.. Enumerable.Range(0, edges.Length - 1).Select(i => Label(edges[i], edges[i + 1], real.Columns[column].Kind))];
        List<double> reals = Bars(first, edges), synthetics = Bars(second, edges);
        AddMissing(labels, reals, synthetics, MissingShare(first), MissingShare(second));
        return new ColumnMarginal(labels, edges, reals, synthetics) { AreDates = real.Columns[column].Kind == ColumnKind.DateTime };
    }

    // Whole numbers of a small range have a bar each; otherwise bars are of equal width.
    private static double[] Edges(double[] ascending, ColumnKind kind)
    {
        (double low, double high) = ascending.Length > 0 ? (ascending[0], ascending[^1]) : (0, 0);
        if (kind == ColumnKind.Integer)
        {
            double width = Math.Max(1, Math.Ceiling((high - low + 1) / MostBars));
            int bars = (int)Math.Ceiling((high - low + 1) / width);
            return [.. Enumerable.Range(0, bars + 1).Select(i => low - 0.5 + (i * width))];
        }

        double step = high > low ? (high - low) / MostBars : 1;
        return [.. Enumerable.Range(0, (high > low ? MostBars : 1) + 1).Select(i => low + (i * step))];
    }

    private static List<double> Bars(double[] values, double[] edges)
    {
        var bars = new double[edges.Length - 1];
        double width = edges[1] - edges[0];
        foreach (double value in values.Where(v => !double.IsNaN(v)))
        {
            bars[Math.Clamp((int)((value - edges[0]) / width), 0, bars.Length - 1)] += 1.0 / values.Length;
        }

        return [.. bars];
    }

    private static string Label(double from, double to, ColumnKind kind) => kind switch
    {
        ColumnKind.DateTime => $"{Date(from)} to {Date(to)}",
        ColumnKind.Integer when to - from <= 1 => Number(from + 0.5),
        ColumnKind.Integer => $"{Number(from + 0.5)} to {Number(to - 0.5)}",
        _ => $"{Number(from)} to {Number(to)}",
    };

    private static string Number(double value) => value.ToString("G5", CultureInfo.InvariantCulture);

    private static string Date(double ticks) =>
        new DateTime(Math.Clamp((long)ticks, 0, DateTime.MaxValue.Ticks)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    // The last is the share of missing values.
    private static double[] Shares(int[] codes, int categories)
    {
        var shares = new double[categories + 1];
        foreach (int code in codes)
        {
            shares[code < 0 ? categories : code] += 1.0 / codes.Length;
        }

        return shares;
    }

    private static double MissingShare(double[] values) => values.Count(double.IsNaN) / (double)values.Length;

    private static void AddMissing(List<string> labels, List<double> reals, List<double> synthetics, double real, double synthetic)
    {
        if (real > 0 || synthetic > 0)
        {
            labels.Add(Missing);
            reals.Add(real);
            synthetics.Add(synthetic);
        }
    }
}
