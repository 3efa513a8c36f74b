using System.Linq;
using Microsoft.ML.Gan.Evaluation.Neighbors;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>Whether synthetic rows are as diverse as real ones: how many real rows have one near them, as synthetic rows are added from the most typical to the least.</summary>
/// <remarks>
/// From 0 to 1; of rows of one source about .97 can be reached. 1 − 2 ∫ |R_β − β| dβ, where R_β is the share of real rows whose nearest synthetic row is within their
/// fifth neighbor among real rows and in the ball, around the center of the synthetic rows, that holds the share β of such nearest rows. Alaa et al. 2022,
/// arXiv:2102.08921, section 3, in the space of the columns, with the sum over 30 steps of the authors' program, which takes the first neighbor.
/// </remarks>
internal static class BetaRecall
{
    private const double Fair = 0.05;
    private const double Poor = 0.2;

    /// <summary>Gets the measure of fake rows.</summary>
    public static double Of(SpaceRows fake, NeighborBalls balls)
    {
        double[] distances = new SupportCenter(fake).Distances(fake);
        double[] nearest = [.. balls.NearestFakeRows.Select(row => distances[row])];
        double[] covered = [.. nearest.Select((d, i) => NeighborSearch.IsWithin(balls.NearestFake[i], balls.RealRadii[i]) ? d : double.PositiveInfinity)];
        return SupportCurve.Agreement(nearest, covered);
    }

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(CoverageSample sample, NeighborBalls synthetic, NeighborBalls other)
    {
        double value = Of(sample.Synthetic, synthetic), real = Of(sample.Other, other);
        return new EvaluationMetric(
            MetricNames.BetaRecall, MetricGroup.Coverage, value, 0, 1, real, Ratings.OfLoss(real - value - sample.Chance, Fair, Poor),
            $"Synthetic rows are as diverse as real ones to {Figures.Of(value)}; {sample.Beside(real)}.",
            $"Rows of one source reach about 0.97, not 1. Taken on {Figures.Count(sample.Real.Count)} rows of either kind; it falls as rows get fewer and columns more.",
            "Alaa et al. 2022, arXiv:2102.08921, section 3")
        { Baseline = sample.IsHeldOut ? real : null };
    }
}
