using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>The share of synthetic rows that lie where real rows are: in a ball around one that reaches to its fifth neighbor.</summary>
/// <remarks>
/// From 0 to 1, more is better, and what real rows reach is best: some of them are alone, too. It grows with outliers among the real rows, whose balls are large.
/// Kynkäänniemi et al. 2019, arXiv:1904.06991, eq. 2, with five neighbors and borders included; on columns instead of features of a network.
/// </remarks>
internal static class PrecisionMetric
{
    private const double Fair = 0.05;
    private const double Poor = 0.2;

    /// <summary>Gets the share.</summary>
    public static double Of(NeighborBalls balls) => balls.FakeInReal.Average(n => n > 0 ? 1.0 : 0);

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(CoverageSample sample, NeighborBalls synthetic, NeighborBalls other)
    {
        double value = Of(synthetic), real = Of(other);
        return new EvaluationMetric(
            MetricNames.Precision, MetricGroup.Coverage, value, 0, 1, real, Ratings.OfLoss(real - value - sample.Chance, Fair, Poor),
            $"{Figures.Percent(value)} of the synthetic rows lie where real rows are; {sample.Beside(real)}.",
            $"Outliers among the real rows have large balls that let much in. Taken on {Figures.Count(sample.Real.Count)} rows of either kind; with fewer, balls are larger.",
            "Kynkäänniemi et al. 2019, arXiv:1904.06991, eq. 2")
        { Baseline = sample.IsHeldOut ? real : null };
    }
}
