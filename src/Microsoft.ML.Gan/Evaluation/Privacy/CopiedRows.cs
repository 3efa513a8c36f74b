using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Privacy;

/// <summary>The share of synthetic rows that are, value for value, a learned row, beside that of held-out rows.</summary>
/// <remarks>
/// From 0 to 1; best is what held-out rows have, for real rows repeat each other where columns are few. Without held-out rows it is rated beside the share of learned rows
/// that equal another one. All rows are looked at, whatever their number.
/// </remarks>
internal static class CopiedRows
{
    private const double Fair = 0.01;
    private const double Poor = 0.05;

    // Where rows repeat each other, some samples have a tenth more of that.
    private const double Repeats = 1.1;

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(EvaluationTables tables)
    {
        UInt128[] real = RowKeys.Of(tables.Real);
        HashSet<UInt128> learned = [.. real];
        double value = Share(tables.Synthetic.RowCount, RowKeys.Of(tables.Synthetic), learned);
        double? baseline = tables.Holdout is { } holdout ? Share(holdout.RowCount, RowKeys.Of(holdout), learned) : null;
        double repeated = real.CountBy(k => k).Where(k => k.Value > 1).Sum(k => k.Value) / (double)real.Length;
        (double low, double high) = Intervals.OfShare(value, tables.Synthetic.RowCount);
        double sure = Intervals.OfDifference(value, tables.Synthetic.RowCount, baseline ?? repeated, tables.Reference.RowCount).Low;
        string beside = baseline is { } other
            ? $"of the held-out rows {Figures.Percent(other)}"
            : $"{Figures.Percent(repeated)} of the learned rows equal another learned row";
        return new EvaluationMetric(
            MetricNames.Copies, MetricGroup.Privacy, value, 0, 1, baseline ?? 0, sure <= 0 ? MetricRating.Good : Ratings.OfLoss(value - (Repeats * (baseline ?? repeated)), Fair, Poor),
            $"{Figures.Percent(value)} of the synthetic rows equal a learned row in every column; {beside}.",
            "A row that differs in one digit is no copy to this measure: read it beside the distances. In tables of few categories real rows repeat each other by chance.",
            "Counted")
        { Baseline = baseline, Low = low, High = high };
    }

    private static double Share(int count, UInt128[] keys, HashSet<UInt128> learned) => keys.Count(learned.Contains) / (double)count;
}
