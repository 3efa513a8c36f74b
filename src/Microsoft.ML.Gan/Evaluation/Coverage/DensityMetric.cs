using System;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>In how many balls of real rows a synthetic row lies, over the five that are expected.</summary>
/// <remarks>
/// At least 0, 1 is best; above 1 synthetic rows crowd where real rows are dense. Naeem et al. 2020, arXiv:2002.09797, section 3.1, with borders included, since rows of
/// categories alone are often at the same distance.
/// </remarks>
internal static class DensityMetric
{
    private const double Fair = 0.1;
    private const double Poor = 0.3;

    /// <summary>Gets the density.</summary>
    public static double Of(NeighborBalls balls) => balls.FakeInReal.Average() / NeighborBalls.Rank;

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(CoverageSample sample, NeighborBalls synthetic, NeighborBalls other)
    {
        double value = Of(synthetic), real = Of(other);
        string meaning = value > real * (1 + Fair) ? " Above it, rows crowd where real ones are dense." : "";
        return new EvaluationMetric(
            MetricNames.Density, MetricGroup.Coverage, value, 0, double.PositiveInfinity, 1,
            Ratings.OfLoss((Math.Abs(value - real) / Math.Max(real, 1e-9)) - (3 * sample.Chance), Fair, Poor),
            $"A synthetic row lies in {Figures.Of(value)} times as many balls of real rows as is expected; {sample.Beside(real)}.{meaning}",
            "It is high where all rows are near the middle of the real ones: read it beside coverage. Rows of equal distance make it larger than 1 for real rows, too.",
            "Naeem et al. 2020, arXiv:2002.09797, section 3.1")
        { Baseline = sample.IsHeldOut ? real : null };
    }
}
