using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Augmentation.Oversampling;

/// <summary>Makes rows between a row of a class and one of its nearest rows.</summary>
/// <remarks>
/// Chawla et al. 2002 (SMOTE-NC), arXiv:1106.1813, section 6.1. One gap per row, so that it lies on the line between the two, as the paper's text and
/// imbalanced-learn have it; the paper's program draws one per number. Rows to start from are drawn with replacement.
/// </remarks>
/// <param name="neighbors">The number of nearest rows, k.</param>
/// <param name="standardize">Whether numbers are divided by their deviation before distances are measured.</param>
/// <param name="cancellationToken">Ends the work early.</param>
internal sealed class SmoteNcRows(int neighbors, bool standardize, CancellationToken cancellationToken)
{
    /// <summary>Makes the rows of a plan, classes mixed.</summary>
    /// <param name="data">All real rows.</param>
    /// <param name="labelColumn">The label's place; -1 without one.</param>
    /// <param name="plan">How many rows of which class.</param>
    /// <param name="seed">The seed of every draw.</param>
    public TableData Draw(TableData data, int labelColumn, AugmentationPlan plan, int seed)
    {
        var random = new RandomSource(seed, "SMOTE-NC");
        List<TableData> parts = [];
        for (int code = 0; code < plan.RowsPerLabel.Count; code++)
        {
            int[] rows = [.. Enumerable.Range(0, data.RowCount).Where(row => labelColumn < 0 || data.Codes(labelColumn)[row] == code)];
            int others = Math.Min(neighbors, rows.Length - 1);
            SmoteDraw[] draws = [.. Enumerable.Range(0, plan.RowsPerLabel[code]).Select(_ =>
                new SmoteDraw(random.NextInt(rows.Length), random.NextInt(Math.Max(1, others)), random.NextDouble()))];
            parts.Add(Make(data.Take(rows), draws));
        }

        TableData all = TableData.Concatenate(parts);
        return all.Take(random.Order(all.RowCount));
    }

    /// <summary>Makes rows of one class from what was drawn; the only row of a class is repeated.</summary>
    public TableData Make(TableData rows, IReadOnlyList<SmoteDraw> draws)
    {
        IReadOnlyDictionary<int, int[]> nearest = rows.RowCount > 1 && draws.Count > 0
            ? NearestRows.Find(new MixedDistances(rows, standardize), rows.RowCount, draws.Select(d => d.Row), neighbors, cancellationToken)
            : draws.Select(d => d.Row).Distinct().ToDictionary(row => row, row => new[] { row });
        var made = new TableData(rows.Columns, draws.Count);
        for (int c = 0; c < rows.Columns.Count; c++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows.Columns[c].IsDiscrete)
            {
                int[] codes = rows.Codes(c);
                var votes = nearest.ToDictionary(pair => pair.Key, pair => MostFrequent(codes, pair.Key, pair.Value));
                Fill(made.Codes(c), draws, d => votes[d.Row]);
            }
            else
            {
                double[] values = rows.Numbers(c);
                double step = StepOf(rows.Columns[c], values);
                Fill(made.Numbers(c), draws, d => Between(values[d.Row], values[nearest[d.Row][d.Neighbor]], d.Gap, step));
            }
        }

        return made;
    }

    private static void Fill<T>(T[] target, IReadOnlyList<SmoteDraw> draws, Func<SmoteDraw, T> make)
    {
        for (int i = 0; i < target.Length; i++)
        {
            target[i] = make(draws[i]);
        }
    }

    // Where the neighbor's value is missing the row keeps its own, which may be missing, too.
    private static double Between(double from, double to, double gap, double step)
    {
        double value = double.IsNaN(from) || double.IsNaN(to) ? from : from + (gap * (to - from));
        return step > 0 ? Math.Round(value / step) * step : value;
    }

    // Of values equally frequent among the neighbors the row's own is taken, else that of the nearest neighbor.
    private int MostFrequent(int[] codes, int row, int[] neighbors)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var counts = new Dictionary<int, int>();
        foreach (int neighbor in neighbors)
        {
            counts[codes[neighbor]] = counts.GetValueOrDefault(codes[neighbor]) + 1;
        }

        int best = codes[neighbors[0]], most = 0;
        foreach (int neighbor in neighbors)
        {
            int code = codes[neighbor], count = counts[code];
            if (count > most || (count == most && code == codes[row]))
            {
                (best, most) = (code, count);
            }
        }

        return best;
    }

    // A fraction in a column of whole numbers, or an hour in a column of days, would give a made row away.
    private static double StepOf(TableColumn column, double[] values) => column.Kind switch
    {
        ColumnKind.Integer => 1,
        ColumnKind.DateTime => NumberResolution.TickStep([.. values.Where(v => !double.IsNaN(v))]),
        _ => 0,
    };
}
