using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>What a comparison says in words.</summary>
internal static class ComparisonText
{
    /// <summary>Names a metric as in a sentence.</summary>
    public static string NameOf(AugmentationMetric metric) => metric switch
    {
        AugmentationMetric.AreaUnderPrecisionRecallCurve => "PR-AUC",
        AugmentationMetric.AreaUnderRocCurve => "ROC AUC",
        AugmentationMetric.F1Score => "F1",
        AugmentationMetric.Accuracy => "accuracy",
        AugmentationMetric.LogLoss => "log-loss",
        AugmentationMetric.MacroAccuracy => "macro accuracy",
        _ => metric.ToString(),
    };

    /// <summary>Says which candidate to use, and why.</summary>
    /// <param name="metric">What was compared.</param>
    /// <param name="splits">How often the rows were split.</param>
    /// <param name="level">The chance that a lower end holds.</param>
    /// <param name="candidates">The candidates, doing nothing first.</param>
    /// <param name="winner">The one to use.</param>
    public static string Recommend(
        AugmentationMetric metric, int splits, double level, IReadOnlyList<AugmentationCandidate> candidates, AugmentationCandidate winner)
    {
        AugmentationCandidate[] remedies = [.. candidates.Where(c => c.Kind != AugmentationKind.None)];
        string name = NameOf(metric);
        if (winner.Kind != AugmentationKind.None)
        {
            return $"Use {winner.Name}: it improves {name} on held-out rows by {Number(winner.Difference)} on average over {splits} splits, "
                + $"and by {Number(winner.Low)} or more with a confidence of {Percent(level)}.";
        }

        AugmentationCandidate? best = remedies.Where(c => double.IsFinite(c.Difference)).MaxBy(c => c.Difference);
        string nothing = "Use no augmentation: ", change = best is null ? string.Empty : $"{Signed(best.Difference)} ({Signed(best.Low)} to {Signed(best.High)})";
        return best is null ? nothing + "no remedy could be compared with it."
            : remedies.Length == 1 ? $"{nothing}{best.Name} does not improve {name} on held-out rows with a confidence of {Percent(level)}; it changes it by {change}."
            : $"{nothing}none of {remedies.Length} remedies improves {name} on held-out rows with a confidence of {Percent(level)}; the best, {best.Name}, changes it by {change}.";
    }

    /// <summary>Writes a score.</summary>
    public static string Number(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>Writes a difference with its sign.</summary>
    public static string Signed(double value) => value.ToString("+0.0000;-0.0000;0.0000", CultureInfo.InvariantCulture);

    private static string Percent(double level) => (100 * level).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
