using System.Collections.Generic;
using Microsoft.ML.Gan.Augmentation.Comparison;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan;

/// <summary>Which remedy for rare classes to use, and why: how each did on real rows that were held out.</summary>
/// <param name="LabelColumnName">The label.</param>
/// <param name="Metric">What was compared; never <see cref="AugmentationMetric.Automatic"/>.</param>
/// <param name="NumberOfSplits">How often the rows were split.</param>
/// <param name="TrainingRows">The rows that each split trains on, without those appended.</param>
/// <param name="TestRows">The rows that each split holds out.</param>
/// <param name="ConfidenceLevel">The chance that a gain does not lie below the lower end of its interval, each candidate by itself.</param>
/// <param name="Candidates">The remedies, doing nothing first.</param>
/// <param name="Winner">One of them: of those whose interval lies above 0 the one with the highest lower end, or else doing nothing.</param>
/// <param name="Recommendation">What to do and why, in one sentence.</param>
/// <param name="Notes">What was left out, and why, in sentences; empty for nothing.</param>
public sealed record AugmentationComparison(
    string LabelColumnName,
    AugmentationMetric Metric,
    int NumberOfSplits,
    int TrainingRows,
    int TestRows,
    double ConfidenceLevel,
    IReadOnlyList<AugmentationCandidate> Candidates,
    AugmentationCandidate Winner,
    string Recommendation,
    IReadOnlyList<string> Notes)
{
    /// <summary>Gets whether higher scores are better; <see langword="false"/> for <see cref="AugmentationMetric.LogLoss"/>.</summary>
    public bool IsHigherBetter => Metric != AugmentationMetric.LogLoss;

    /// <summary>Writes the candidates as an aligned table of text, the recommendation and the notes below it.</summary>
    public override string ToString() => ComparisonTable.Write(this);
}
