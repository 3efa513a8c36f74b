using System;

namespace Microsoft.ML.Gan;

/// <summary>What the resampling of generated rows rests on, and what it costs; measured on rows that were not learned from.</summary>
/// <param name="AreaUnderRocCurve">How well the density ratio tells real rows from generated ones; 0.5 is not at all, and then there is
/// nothing to gain.</param>
/// <param name="EffectiveSampleShare">The effective sample size of the weighted rows, as a share of their number, from 0 to 1 (Kish 1965).</param>
/// <param name="DrawsPerRow">The rows generated for every row kept, on average; at least 1.</param>
public sealed record ResamplingSummary(double AreaUnderRocCurve, double EffectiveSampleShare, double DrawsPerRow)
{
    // Of a real and a generated row, the real one must look the more real clearly more often than by chance.
    private const double ClearlyAboveChance = 0.53;
    private const double StandardErrors = 3;

    /// <summary>Gets whether there is something to gain, judged by so many held-out rows.</summary>
    internal bool Helps(int heldOutRows) =>
        AreaUnderRocCurve > Math.Max(ClearlyAboveChance, 0.5 + (StandardErrors / Math.Sqrt(12.0 * heldOutRows)));
}
