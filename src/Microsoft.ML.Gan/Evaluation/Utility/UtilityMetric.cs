using System.Threading;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>How well a model learned from synthetic rows does on held-out real ones, beside the same model learned from real rows.</summary>
/// <remarks>
/// Area under the curve of precision and recall of two classes, accuracy as a mean over more, R² of a number; at most 1, best is what the model reaches on real rows. The
/// interval is of draws from the held-out rows alone: learning from other rows would move it, too. Train on synthetic, test on real: Esteban et al. 2017, arXiv:1706.02633.
/// </remarks>
internal static class UtilityMetric
{
    private const double Negligible = 0.03;
    private const double Large = 0.1;

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(Judgment synthetic, Judgment real, int seed, CancellationToken cancellationToken)
    {
        double value = synthetic.Value, baseline = real.Value;
        ((double low, double high), (_, double differenceHigh)) = Bootstrap.Of(synthetic, real, seed, cancellationToken);
        return new EvaluationMetric(
            MetricNames.Utility, MetricGroup.Utility, value, synthetic.Lowest, 1, baseline, Rate(baseline - value, differenceHigh < 0),
            $"A model learned from synthetic rows reaches {synthetic.Article} {synthetic.Measure} of {Figures.Of(value)} on held-out real rows{synthetic.Further}; "
            + $"the same learned from real rows reaches {Figures.Of(baseline)}{real.Further}.",
            "It tells of one model and one label alone, and the interval only of the rows that were held out. Rows of which only the label is right can do well here.",
            "Esteban et al. 2017, arXiv:1706.02633")
        { Baseline = baseline, Low = low, High = high };
    }

    private static MetricRating Rate(double loss, bool isSure) =>
        loss <= Negligible || (!isSure && loss <= Large) ? MetricRating.Good : isSure && loss > Large ? MetricRating.Poor : MetricRating.Fair;
}
