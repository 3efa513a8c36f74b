using System.Collections.Generic;

namespace Microsoft.ML.Gan.Reporting;

/// <summary>Augmentations that were compared with none, as a report draws them.</summary>
/// <param name="Metric">What they are compared by.</param>
/// <param name="Candidates">The augmentations.</param>
/// <param name="Recommendation">Which to use and why, in a sentence.</param>
internal sealed record ReportedComparison(string Metric, IReadOnlyList<ReportedCandidate> Candidates, string Recommendation);
