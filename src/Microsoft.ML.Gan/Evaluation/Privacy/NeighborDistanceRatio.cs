using System.Linq;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Privacy;

/// <summary>The median ratio of a synthetic row's distance to the nearest learned row and to the second nearest, beside that of held-out rows.</summary>
/// <remarks>
/// From 0 to 1; small means that a row stands near one learned row and no other. Best is what held-out rows have. Where both distances are 0 the ratio is 1: a row that was
/// learned twice gives nobody away. NNDR as in Zhao et al. 2021 (CTAB-GAN), arXiv:2102.08369, section 4.1.
/// </remarks>
internal static class NeighborDistanceRatio
{
    private const double Fair = 0.05;
    private const double Poor = 0.2;

    /// <summary>Gets the ratios, ascending, from pairs of distances.</summary>
    public static double[] Ratios(float[] pairs) =>
        [.. pairs.Chunk(2).Select(p => p[1] == 0 ? 1.0 : float.IsInfinity(p[1]) ? 0 : (double)p[0] / p[1]).Order()];

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(PrivacyDistances distances)
    {
        double[] synthetic = Ratios(distances.SyntheticToReal), holdout = Ratios(distances.HoldoutToReal);
        double value = Quantiles.Of(synthetic, 0.5);
        double? baseline = holdout.Length > 0 ? Quantiles.Of(holdout, 0.5) : null;
        string beside = baseline is { } real ? $"; of held-out rows {Figures.Of(real)}" : "";
        return new EvaluationMetric(
            MetricNames.NeighborDistanceRatio, MetricGroup.Privacy, value, 0, 1, baseline ?? double.NaN,
            baseline is null ? MetricRating.Unrated : Ratings.OfLoss(baseline.Value - value, Fair, Poor),
            $"The nearest learned row is {Figures.Of(value)} times as far as the second nearest (median){beside}; "
            + $"in the lowest 5 % of rows it is {Figures.Of(Quantiles.Of(synthetic, 0.05))} times as far.",
            "Near 0 a synthetic row points at one learned row. Real rows have low ratios, too, where columns are few or categories alone.",
            "Zhao et al. 2021 (CTAB-GAN), arXiv:2102.08369, section 4.1")
        { Baseline = baseline };
    }
}
