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
    private const double MaximumRatio = 10;

    /// <summary>Gets the number of rows in all.</summary>
    public int RowCount => RowsPerLabel.Sum();

    /// <summary>Refuses asks that contradict each other or are out of range; sets <c>Balance</c> where nothing is asked and there is a label.</summary>
    public static void Settle(GanAugmentEstimator.Options options)
    {
        string[] asks = [.. new[]
        {
            (nameof(options.RowCount), options.RowCount is not null),
            (nameof(options.Ratio), options.Ratio is not null),
            (nameof(options.Balance), options.Balance),
        }.Where(a => a.Item2).Select(a => a.Item1)];
        if (asks.Length > 1)
        {
            throw Errors.TwoAsks(asks[0], asks[1]);
        }

        if (options.RowCount < 1)
        {
            throw Errors.RowCountRange(options.RowCount.Value);
        }

        if (options.Ratio is { } ratio && !(ratio > 0 && ratio <= MaximumRatio))
        {
            throw Errors.RatioRange(ratio);
        }

        if (options.LabelColumnName is null && asks.Length == 0)
        {
            throw Errors.NoAsk();
        }

        if (options.LabelColumnName is null && options.Balance)
        {
            throw Errors.BalanceWithoutLabel();
        }

        options.Balance |= asks.Length == 0;
    }

    /// <summary>Turns a settled ask into rows, given the real ones.</summary>
    public static AugmentationPlan Make(GanAugmentEstimator.Options options, TableSchema schema, TableData data)
    {
        int wanted = options.RowCount ?? (int)Math.Max(1, Math.Min(Math.Round((options.Ratio ?? 0) * data.RowCount), int.MaxValue));
        if (schema.LabelColumn < 0)
        {
            return new([wanted]);
        }

        int[] real = Count(schema.Columns[schema.LabelColumn], data.Codes(schema.LabelColumn));
        if (!options.Balance)
        {
            return new(Apportionment.Share(wanted, real));
        }

        return real.Length > 1
            ? new([.. real.Select(n => real.Max() - n)])
            : throw Errors.OneClass(options.LabelColumnName!, schema.Columns[schema.LabelColumn].Categories[0]);
    }

    private static int[] Count(TableColumn label, int[] codes)
    {
        int[] counts = new int[label.Categories.Count];
        foreach (int code in codes)
        {
            counts[code]++;
        }

        return counts;
    }
}
