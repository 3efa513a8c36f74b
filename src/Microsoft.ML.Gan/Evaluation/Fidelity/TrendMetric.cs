using System;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>The mean similarity of pairs of columns, beside what shuffled columns would have.</summary>
/// <remarks>
/// From 0 to 1, 1 is best. Most pairs of a wide table have little to do with each other, so that independent columns come near 1, too. The rating therefore goes by the
/// share of the way from the same rows with independently shuffled columns to real rows.
/// </remarks>
internal static class TrendMetric
{
    private const double GoodShare = 0.8;
    private const double FairShare = 0.5;
    private const double Negligible = 0.005;

    // By how much chance moves the mean over pairs, times the root of the rows; found on samples of German credit and Telco churn.
    private const double Chance = 0.06;
    private const int Named = 3;

    /// <param name="reference">The rows compared with.</param>
    /// <param name="pairs">Their pairs.</param>
    /// <param name="values">The similarity of each pair in synthetic rows.</param>
    /// <param name="shuffled">That of the synthetic rows with each column shuffled by itself.</param>
    /// <param name="baseline">That of real rows; <see langword="null"/> without rows held out.</param>
    /// <param name="syntheticRows">How many synthetic rows there are.</param>
    /// <param name="realRows">How many rows the baseline is of.</param>
    public static EvaluationMetric Of(
        TableData reference, PairSimilarity pairs, double[] values, double[] shuffled, double[]? baseline, int syntheticRows, int realRows)
    {
        if (values.Length == 0)
        {
            return Metric(1, MetricRating.Unrated, "There is no pair of columns that vary, so there is nothing to keep.");
        }

        double value = values.Average(), floor = shuffled.Average(), expected = pairs.Expected(syntheticRows).Average(), real = baseline?.Average() ?? expected;

        // Of another number of rows chance takes more or less.
        double target = baseline is null ? real : real + expected - pairs.Expected(realRows).Average(), kept = Kept(value, floor, target);

        // What real rows reach is itself an estimate where none were held out.
        double chance = Chance / Math.Sqrt(Math.Min(reference.RowCount, syntheticRows)) * (baseline is null ? 2 : 1);
        MetricRating rating = Rate(target - value - chance, Kept(value + chance, floor, target));
        string[] worst = [.. Enumerable.Range(0, values.Length).OrderBy(p => values[p]).Take(Named).Select(p =>
            $"{Figures.Name(reference.Columns[pairs.Pairs[p].First].Name)} with {Figures.Name(reference.Columns[pairs.Pairs[p].Second].Name)} ({Figures.Of(values[p])})")];
        string beside = baseline is null ? $"chance alone leaves {Figures.Of(real)} between samples of this size" : $"real rows reach {Figures.Of(real)}";
        return Metric(
            value,
            rating,
            $"Pairs of columns reach {Figures.Of(value)} on average; {beside}, and the synthetic columns shuffled independently {Figures.Of(floor)}: "
            + $"{Meaning(target - floor, kept, rating)} The least similar {(worst.Length == 1 ? "is" : "are")} {Figures.List(worst)}.")
            with
        { Baseline = baseline?.Average() };
    }

    /// <summary>Gets the share of the way from shuffled columns to real rows, from 0 to 1.</summary>
    public static double Kept(double value, double shuffled, double real) =>
        real - shuffled > Negligible ? Math.Clamp((value - shuffled) / (real - shuffled), 0, 1) : 1;

    private static MetricRating Rate(double loss, double kept) =>
        kept >= GoodShare || loss <= Negligible / 2 ? MetricRating.Good
        : kept >= FairShare ? MetricRating.Fair
        : MetricRating.Poor;

    private static string Meaning(double atStake, double kept, MetricRating rating) => atStake <= Negligible
        ? "these columns have next to nothing to do with each other."
        : kept >= GoodShare ? $"{Figures.Percent(kept)} of what pairs have to do with each other is kept."
        : rating == MetricRating.Good ? "what is missing is no more than chance takes from so few rows."
        : kept > 0.1 ? $"only {Figures.Percent(kept)} of what pairs have to do with each other is kept."
        : "what pairs have to do with each other is lost.";

    private static EvaluationMetric Metric(double value, MetricRating rating, string reading) => new(
        MetricNames.Trend, MetricGroup.Fidelity, value, 0, 1, 1, rating, reading,
        "It sees two columns at a time, numbers in ten bins or as straight lines; the mean over many pairs that have little to do with each other is high in any case.",
        "CorrelationSimilarity and ContingencySimilarity of SDMetrics");
}
