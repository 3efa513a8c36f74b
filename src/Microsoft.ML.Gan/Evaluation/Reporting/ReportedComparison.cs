using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Augmentation.Comparison;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>Augmentations that were compared with none, as a report draws them.</summary>
/// <param name="Metric">What they are compared by.</param>
/// <param name="ConfidenceLevel">The chance that a gain does not lie below its interval, from 0 to 1.</param>
/// <param name="Candidates">The augmentations.</param>
/// <param name="Recommendation">Which to use and why, in a sentence.</param>
/// <param name="Notes">What was left out, and why, in sentences.</param>
internal sealed record ReportedComparison(
    string Metric, double ConfidenceLevel, IReadOnlyList<ReportedCandidate> Candidates, string Recommendation, IReadOnlyList<string> Notes)
{
    /// <summary>Takes a comparison; doing nothing is what the others are compared with, and has no row.</summary>
    public static ReportedComparison Of(AugmentationComparison comparison) => new(
        ComparisonText.NameOf(comparison.Metric),
        comparison.ConfidenceLevel,
        [.. comparison.Candidates.Where(c => c.Kind != AugmentationKind.None).Select(c => new ReportedCandidate(
            c.Name, c.Mean, c.Difference, c.Low, c.High, c.Note ?? string.Empty, c.Name == comparison.Winner.Name))],
        comparison.Recommendation,
        comparison.Notes);
}
