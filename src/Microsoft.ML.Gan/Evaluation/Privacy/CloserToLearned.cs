using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Microsoft.ML.Gan.Evaluation.Statistics;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation.Privacy;

/// <summary>The share of synthetic rows that are closer to a learned row than to a held-out one, out of as many of either kind.</summary>
/// <remarks>From 0 to 1, .5 is best; ties count half. Above it rows lean on those that were learned. Platzer and Reutterer 2021, arXiv:2104.00635.</remarks>
internal static class CloserToLearned
{
    private const double Fair = 0.55;
    private const double Poor = 0.6;

    // Distances that differ by rounding alone are a tie.
    private const float Rounding = 2e-6f;

    /// <summary>Gets the share, from the distances of each row to both.</summary>
    public static double Share(float[] learned, float[] heldOut) => learned.Zip(heldOut).Average(d =>
        System.Math.Abs(d.First - d.Second) <= Rounding * System.Math.Max(d.First, d.Second) ? 0.5 : d.First < d.Second ? 1 : 0);

    /// <summary>Gets the measure; <see langword="null"/> without rows held out.</summary>
    public static EvaluationMetric? Of(PrivacyDistances distances, int seed, CancellationToken cancellationToken)
    {
        if (distances.Holdout is not { } holdout)
        {
            return null;
        }

        int count = System.Math.Min(holdout.Count, distances.Real.Count);
        SpaceRows learned = Draw(distances.Real, "learned"), heldOut = Draw(holdout, "held out");
        double value = Share(
            NeighborSearch.Nearest<CityBlock>(distances.Synthetic, learned, 1, cancellationToken).Distances,
            NeighborSearch.Nearest<CityBlock>(distances.Synthetic, heldOut, 1, cancellationToken).Distances);
        (double low, double high) = Intervals.OfShare(value, System.Math.Min(count, distances.Synthetic.Count)); // as uncertain as the fewest rows
        return new EvaluationMetric(
            MetricNames.CloserToLearned, MetricGroup.Privacy, value, 0, 1, 0.5,
            low <= 0.5 || value <= Fair ? MetricRating.Good : value <= Poor ? MetricRating.Fair : MetricRating.Poor,
            $"{Figures.Percent(value)} of the synthetic rows are closer to a learned row than to a held-out one, out of {Figures.Count(count)} of either kind; 50 % would favor neither.",
            "It sees a lean that all rows share; a few copied rows do not move it.",
            "Platzer and Reutterer 2021, arXiv:2104.00635")
        { Low = low, High = high };

        SpaceRows Draw(SpaceRows rows, string name) =>
            rows.Count == count ? rows : rows.Take([.. new RandomSource(seed, $"closer, {name}").Order(rows.Count).Take(count).Order()]);
    }
}
