using System;
using System.Threading;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Privacy;

/// <summary>How well an attacker who has the synthetic rows tells learned rows from rows that were not: by the distance to the nearest synthetic row.</summary>
/// <remarks>
/// The area under the ROC curve, from 0 to 1, .5 is best. Interval of DeLong et al. 1988. It is one simple attack on all rows: a better one, or one on unusual rows, can
/// find more. Chen et al. 2020 (GAN-Leaks), arXiv:1909.03935, the attack without access to the generator (full black-box).
/// </remarks>
internal static class MembershipInference
{
    private const double Fair = 0.55;
    private const double Poor = 0.6;

    /// <summary>Gets the measure; <see langword="null"/> without rows held out.</summary>
    public static EvaluationMetric? Of(PrivacyDistances distances, CancellationToken cancellationToken)
    {
        if (distances.Holdout is not { } holdout)
        {
            return null;
        }

        RocArea area = RocArea.Of(Scores(distances.Real), Scores(holdout));
        string meaning = area.Low <= 0.5 ? "no better than chance" : $"in {Math.Round(100 * area.Value)} of 100 cases";
        return new EvaluationMetric(
            MetricNames.MembershipInference, MetricGroup.Privacy, area.Value, 0, 1, 0.5,
            area.Low <= 0.5 || area.Value <= Fair ? MetricRating.Good : area.Value <= Poor ? MetricRating.Fair : MetricRating.Poor,
            $"Who takes the row that is nearer to a synthetic one picks the learned of a learned and a held-out row {meaning} (area under the curve {Figures.Of(area.Value)}).",
            "One simple attack on all rows: a cleverer one can find more, and single unusual rows may be at risk when the mean is not.",
            "Chen et al. 2020 (GAN-Leaks), arXiv:1909.03935; interval of DeLong et al. 1988")
        { Low = area.Low, High = area.High };

        double[] Scores(SpaceRows rows) => Array.ConvertAll(NeighborSearch.Nearest<CityBlock>(rows, distances.Synthetic, 1, cancellationToken).Distances, d => -(double)d);
    }
}
