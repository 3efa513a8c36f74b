using System;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Privacy;

/// <summary>The median distance of a synthetic row to the nearest learned one, beside that of real rows that were held out.</summary>
/// <remarks>
/// At least 0; a column counts up to 1: a number by its difference over the range, a category by being another. Neither large nor small is good by itself: best is what
/// held-out rows have. It falls as more rows are learned. DCR as in Park et al. 2018, arXiv:1806.03384; with the baseline of held-out rows as in Platzer and Reutterer 2021,
/// arXiv:2104.00635.
/// </remarks>
internal static class ClosestRecord
{
    private const double Fair = 0.2;
    private const double Poor = 0.5;

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(PrivacyDistances distances)
    {
        double[] synthetic = Quantiles.Ascending(PrivacyDistances.First(distances.SyntheticToReal)), holdout = Quantiles.Ascending(PrivacyDistances.First(distances.HoldoutToReal));
        double value = Quantiles.Of(synthetic, 0.5), half = Intervals.Normal95 / 2 / Math.Sqrt(synthetic.Length);
        double? baseline = holdout.Length > 0 ? Quantiles.Of(holdout, 0.5) : null;
        string beside = baseline is { } real
            ? $"held-out rows are at {Figures.Of(real)} (the nearest 5 %: {Figures.Of(Quantiles.Of(synthetic, 0.05))} and {Figures.Of(Quantiles.Of(holdout, 0.05))})"
            : $"the nearest 5 % are within {Figures.Of(Quantiles.Of(synthetic, 0.05))}; without held-out rows nobody can say whether that is near";
        return new EvaluationMetric(
            MetricNames.ClosestRecord, MetricGroup.Privacy, value, 0, double.PositiveInfinity, baseline ?? double.NaN, Rate(value, baseline),
            $"Half of the synthetic rows are within {Figures.Of(value)} of a learned row; {beside}.",
            "A median says nothing of the few rows that are too near. Only real rows that were not learned tell which distance is usual.",
            "Park et al. 2018, arXiv:1806.03384; Platzer and Reutterer 2021, arXiv:2104.00635")
        {
            Baseline = baseline,
            Low = Quantiles.Of(synthetic, Math.Max(0, 0.5 - half)),
            High = Quantiles.Of(synthetic, Math.Min(1, 0.5 + half)),
        };
    }

    private static MetricRating Rate(double value, double? baseline) => baseline switch
    {
        null => MetricRating.Unrated,
        <= 0 => MetricRating.Good,
        { } real => Ratings.OfLoss(1 - (value / real), Fair, Poor),
    };
}
