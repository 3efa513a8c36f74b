using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Chooses among candidates that were compared.</summary>
internal static class WinnerRule
{
    /// <summary>Gets the place of the one to use: the highest lower end above 0, or the first, doing nothing.</summary>
    /// <remarks>By the lower end, for a large gain that one split in two brought about is worth less than a smaller one that each did.</remarks>
    /// <param name="candidates">The candidates, doing nothing first.</param>
    public static int Choose(IReadOnlyList<AugmentationCandidate> candidates) =>
        Enumerable.Range(1, candidates.Count - 1).Where(c => candidates[c].Low > 0).OrderByDescending(c => candidates[c].Low).FirstOrDefault();
}
