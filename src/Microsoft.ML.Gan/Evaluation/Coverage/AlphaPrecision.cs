using Microsoft.ML.Gan.Evaluation.Neighbors;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>Whether synthetic rows are as typical as real ones: the shares of both within balls around the center of the real rows, ball by ball.</summary>
/// <remarks>
/// From 0 to 1, 1 is best: 1 − 2 ∫ |P_α − α| dα, where P_α is the share of synthetic rows in the ball that holds the share α of the real ones. Alaa et al. 2022,
/// arXiv:2102.08921, section 3, in the space of the columns instead of an embedding learned for it, with the sum over 30 steps of the authors' program.
/// </remarks>
internal static class AlphaPrecision
{
    private const double Fair = 0.05;
    private const double Poor = 0.15;

    /// <summary>Gets the measure of fake rows against real ones.</summary>
    public static double Of(SpaceRows real, SpaceRows fake)
    {
        var center = new SupportCenter(real);
        return SupportCurve.Agreement(center.Distances(real), center.Distances(fake));
    }

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(CoverageSample sample)
    {
        double value = Of(sample.Real, sample.Synthetic), real = Of(sample.Real, sample.Other);
        return new EvaluationMetric(
            MetricNames.AlphaPrecision, MetricGroup.Coverage, value, 0, 1, 1, Ratings.OfLoss(real - value - sample.Chance, Fair, Poor),
            $"Synthetic rows are as typical as real ones to {Figures.Of(value)}; {sample.Beside(real)}.",
            $"It looks at the distance from the middle of all rows alone, which tells little of groups that lie apart. Taken on {Figures.Count(sample.Real.Count)} rows of either kind.",
            "Alaa et al. 2022, arXiv:2102.08921, section 3")
        { Baseline = sample.IsHeldOut ? real : null };
    }
}
