using System.Linq;
using Microsoft.ML.Gan.Evaluation.Neighbors;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>The share of real rows with a synthetic row nearer than their fifth neighbor among real rows.</summary>
/// <remarks>
/// From 0 to 1, more is better; of rows of one source, as many of each, 1 − 1/2⁵ = .97 is expected. Naeem et al. 2020, arXiv:2002.09797, section 3.2, with borders
/// included.
/// </remarks>
internal static class CoverageMetric
{
    private const double Fair = 0.05;
    private const double Poor = 0.2;

    /// <summary>Gets the share.</summary>
    public static double Of(NeighborBalls balls) => balls.NearestFake.Zip(balls.RealRadii).Average(r => NeighborSearch.IsWithin(r.First, r.Second) ? 1.0 : 0);

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(CoverageSample sample, NeighborBalls synthetic, NeighborBalls other)
    {
        double value = Of(synthetic), real = Of(other);
        return new EvaluationMetric(
            MetricNames.Coverage, MetricGroup.Coverage, value, 0, 1, real, Ratings.OfLoss(real - value - sample.Chance, Fair, Poor),
            $"{Figures.Percent(value)} of the real rows have a synthetic row near them; {sample.Beside(real)}.",
            $"Near means nearer than the fifth neighbor among {Figures.Count(sample.Real.Count)} real rows: a gap that is smaller than that is not seen.",
            "Naeem et al. 2020, arXiv:2002.09797, section 3.2")
        { Baseline = sample.IsHeldOut ? real : null };
    }
}
