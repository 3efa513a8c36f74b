using System.Globalization;
using System.Threading;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>What synthetic rows add for a model that is learned from all real rows in any case.</summary>
/// <remarks>
/// The difference of the utility of real and synthetic rows together and of real ones alone; above 0 is a gain. Interval: draws from the held-out rows, both models on the
/// same. All synthetic rows are added; another number of them, or those of one class, may do better or worse.
/// </remarks>
internal static class AugmentationGain
{
    private const double Slight = 0.02;

    /// <summary>Gets the measure.</summary>
    public static EvaluationMetric Of(Judgment both, Judgment real, int seed, CancellationToken cancellationToken)
    {
        double value = both.Value - real.Value;
        (double low, double high) = Bootstrap.Of(both, real, seed, cancellationToken).Difference;
        string meaning = low > 0 ? "more than chance" : high < 0 ? "a loss beyond chance" : "no more than chance";
        return new EvaluationMetric(
            MetricNames.AugmentationGain, MetricGroup.Utility, value, double.NegativeInfinity, 1, 0, Rate(value, high),
            $"Synthetic rows added to the real ones change the {both.Measure} by {value.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture)} to {Figures.Of(both.Value)}: {meaning}.",
            "All synthetic rows are added, to one model; other numbers, classes and models may gain or lose. Repeat it on several splits before you rely on it.",
            "The difference of two utilities; bootstrap of Efron 1979")
        { Low = double.IsInfinity(low) ? null : low, High = double.IsInfinity(high) ? null : high };
    }

    private static MetricRating Rate(double value, double high) => high >= 0 || value >= 0 ? MetricRating.Good : value >= -Slight ? MetricRating.Fair : MetricRating.Poor;
}
