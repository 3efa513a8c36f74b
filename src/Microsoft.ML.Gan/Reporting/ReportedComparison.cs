using System.Collections.Generic;

namespace Microsoft.ML.Gan.Reporting;

/// <summary>Augmentations that were compared with none, as a report draws them.</summary>
/// <param name="Metric">What they are compared by.</param>
/// <param name="ConfidenceLevel">The chance that all intervals together hold, from 0 to 1.</param>
/// <param name="Candidates">The augmentations.</param>
/// <param name="Recommendation">Which to use and why, in a sentence.</param>
/// <param name="Notes">What was left out, and why, in sentences.</param>
internal sealed record ReportedComparison(
    string Metric, double ConfidenceLevel, IReadOnlyList<ReportedCandidate> Candidates, string Recommendation, IReadOnlyList<string> Notes);
