using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

public sealed class ReportedComparisonTests
{
    [Fact]
    public void Of_AComparison_HasARowForEveryRemedyButNone()
    {
        AugmentationCandidate nothing = Candidate("no augmentation", AugmentationKind.None, 0, null);
        AugmentationCandidate smote = Candidate("SMOTE-NC to balance", AugmentationKind.SmoteNc, 0.02, "made of few rows");
        var comparison = new AugmentationComparison(
            "Label", AugmentationMetric.AreaUnderRocCurve, 5, 80, 20, 0.9, [nothing, smote], smote, "Use SMOTE-NC to balance.", ["No GAN was trained."]);

        ReportedComparison found = ReportedComparison.Of(comparison);

        ReportedCandidate row = Assert.Single(found.Candidates);
        Assert.Equal(new ReportedCandidate("SMOTE-NC to balance", 0.52, 0.02, 0.01, 0.03, "made of few rows", true), row);
        Assert.Equal(("ROC AUC", 0.9, "Use SMOTE-NC to balance."), (found.Metric, found.ConfidenceLevel, found.Recommendation));
        Assert.Equal(["No GAN was trained."], found.Notes);
        Assert.DoesNotContain(ReportedComparison.Of(comparison with { Winner = nothing }).Candidates, c => c.IsWinner);
    }

    private static AugmentationCandidate Candidate(string name, AugmentationKind kind, double gain, string? note) =>
        new(name, kind, 1, null, false, [0.5 + gain, 0.5 + gain], 0.5 + gain, gain, gain - 0.01, gain + 0.01, note);
}
