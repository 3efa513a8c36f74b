using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>The share of real rows that lie where synthetic rows are: in a ball around one that reaches to its fifth neighbor.</summary>
/// <remarks>
/// From 0 to 1, more is better, and what real rows reach is best. It grows with outliers among the synthetic rows.
/// Kynkäänniemi et al. 2019, arXiv:1904.06991, eq. 2, with five neighbors and borders included; on columns instead of features of a network.
/// </remarks>
internal static class RecallMetric
{
    private const double Fair = 0.05;
    private const double Poor = 0.2;

    /// <summary>Gets the share.</summary>
    public static double Of(NeighborBalls balls) => balls.RealInFake.Average(n => n > 0 ? 1.0 : 0);

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(CoverageSample sample, NeighborBalls synthetic, NeighborBalls other)
    {
        double value = Of(synthetic), real = Of(other);
        return new EvaluationMetric(
            MetricNames.Recall, MetricGroup.Coverage, value, 0, 1, real, Ratings.OfLoss(real - value - sample.Chance, Fair, Poor),
            $"{Figures.Percent(value)} of the real rows lie where synthetic rows are; {sample.Beside(real)}.",
            $"Widely spread synthetic rows have large balls and a high recall: read it beside precision. Taken on {Figures.Count(sample.Real.Count)} rows of either kind.",
            "Kynkäänniemi et al. 2019, arXiv:1904.06991, eq. 2")
        { Baseline = sample.IsHeldOut ? real : null };
    }
}
