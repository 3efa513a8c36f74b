using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>How many synthetic rows of which class are appended.</summary>
/// <param name="RowsPerLabel">The rows per label code; without a label one number for all.</param>
internal sealed record AugmentationPlan(IReadOnlyList<int> RowsPerLabel)
{
    /// <summary>The most rows per real row that can be asked for.</summary>
    public const double MaximumRatio = 10;

    /// <summary>Gets the number of rows in all.</summary>
    public int RowCount => RowsPerLabel.Sum();

    /// <summary>Refuses asks that contradict each other or are out of range; sets <c>Balance</c> where nothing is asked and there is a label.</summary>
    public static void Settle(IRowAsk ask)
    {
        string[] asks = [.. new[]
        {
            (nameof(ask.RowCount), ask.RowCount is not null),
            (nameof(ask.Ratio), ask.Ratio is not null),
            (nameof(ask.Balance), ask.Balance),
        }.Where(a => a.Item2).Select(a => a.Item1)];
        if (asks.Length > 1)
        {
            throw Errors.TwoAsks(asks[0], asks[1]);
        }

        if (ask.RowCount < 1)
        {
            throw Errors.RowCountRange(ask.RowCount.Value);
        }

        if (ask.Ratio is { } ratio && !(ratio > 0 && ratio <= MaximumRatio))
        {
            throw Errors.RatioRange(ratio);
        }

        if (ask.LabelColumnName is null && asks.Length == 0)
        {
            throw Errors.NoAsk();
        }

        if (ask.LabelColumnName is null && ask.Balance)
        {
            throw Errors.BalanceWithoutLabel();
        }

        ask.Balance |= asks.Length == 0;
    }

    /// <summary>Turns a settled ask into rows, given the real ones.</summary>
    public static AugmentationPlan Make(IRowAsk ask, TableSchema schema, TableData data) => schema.LabelColumn < 0
        ? Make(ask, label: null, [], data.RowCount)
        : Make(ask, schema.Columns[schema.LabelColumn], data.Codes(schema.LabelColumn), data.RowCount);

    /// <summary>Turns a settled ask into rows, given the labels of the real ones.</summary>
    /// <param name="ask">The ask.</param>
    /// <param name="label">The label; <see langword="null"/> for none.</param>
    /// <param name="codes">The code of each row's label.</param>
    /// <param name="rowCount">The number of real rows.</param>
    public static AugmentationPlan Make(IRowAsk ask, TableColumn? label, int[] codes, int rowCount)
    {
        if (label is null)
        {
            return new([Rows(ask, rowCount)]);
        }

        int[] real = Count(label, codes);
        if (!ask.Balance)
        {
            return new(Apportionment.Share(Rows(ask, rowCount), real));
        }

        return real.Length > 1 ? Fill(real, 1) : throw Errors.OneClass(ask.LabelColumnName!, label.Categories[0]);
    }

    /// <summary>Fills every class up towards the largest.</summary>
    /// <param name="real">The rows of each class.</param>
    /// <param name="share">Which part of the way, above 0 and at most 1.</param>
    public static AugmentationPlan Fill(IReadOnlyList<int> real, double share) => new([.. real.Select(n => (int)Math.Round(share * (real.Max() - n)))]);

    /// <summary>Asks for rows in the real frequencies of the classes.</summary>
    /// <param name="real">The rows of each class.</param>
    /// <param name="ratio">The number of rows per real row.</param>
    public static AugmentationPlan Proportional(IReadOnlyList<int> real, double ratio) => new(Apportionment.Share(Rows(ratio, real.Sum()), real));

    /// <summary>Counts the rows of each class.</summary>
    public static int[] Count(TableColumn label, int[] codes)
    {
        int[] counts = new int[label.Categories.Count];
        foreach (int code in codes)
        {
            counts[code]++;
        }

        return counts;
    }

    private static int Rows(IRowAsk ask, int rowCount) => ask.RowCount ?? Rows(ask.Ratio ?? 0, rowCount);

    private static int Rows(double ratio, int rowCount) => (int)Math.Max(1, Math.Min(Math.Round(ratio * rowCount), int.MaxValue));
}
