using System.Linq;
using Microsoft.ML.Gan.Augmentation.Comparison;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation.Comparison;

public sealed class ComparisonTableTests
{
    private static readonly AugmentationCandidate Nothing = Candidate("no augmentation", AugmentationKind.None, 0, 0, 0, 0);
    private static readonly AugmentationCandidate Smote = Candidate("SMOTE-NC to balance", AugmentationKind.SmoteNc, 0.9, 0.02, 0.005, 0.035);
    private static readonly AugmentationCandidate Gan = Candidate("GAN to balance", AugmentationKind.Gan, 0.9, -0.01, -0.03, 0.01);

    [Fact]
    public void ToString_Winner_IsMarkedAndSaid()
    {
        string text = Compare(Smote, Nothing, Smote, Gan).ToString();

        Assert.Equal(
            """
                                   rows added  PR-AUC     gain            interval
              no augmentation                  0.5000
            * SMOTE-NC to balance      0.90 n  0.5200  +0.0200  +0.0050 to +0.0350
              GAN to balance           0.90 n  0.4900  -0.0100  -0.0300 to +0.0100

            Use SMOTE-NC to balance: it improves PR-AUC on held-out rows by 0.0200 on average over 5 splits, and by 0.0050 or more with a confidence of 95 %.
            A note.
            """,
            text);
    }

    [Fact]
    public void Recommend_NothingWins_SaysHowTheBestDid() => Assert.Equal(
        "Use no augmentation: GAN to balance does not improve PR-AUC on held-out rows with a confidence of 95 %; it changes it by -0.0100 (-0.0300 to +0.0100).",
        Compare(Nothing, Nothing, Gan).Recommendation);

    [Theory]
    [InlineData(AugmentationMetric.LogLoss, false)]
    [InlineData(AugmentationMetric.Accuracy, true)]
    public void IsHigherBetter_Metric_KnowsItsDirection(AugmentationMetric metric, bool expected) =>
        Assert.Equal(expected, (Compare(Nothing, Nothing, Gan) with { Metric = metric }).IsHigherBetter);

    private static AugmentationCandidate Candidate(string name, AugmentationKind kind, double ratio, double difference, double low, double high) =>
        new(name, kind, ratio, ratio == 0 ? null : 1, false, [0.5 + difference], 0.5 + difference, difference, low, high, null);

    private static AugmentationComparison Compare(AugmentationCandidate winner, params AugmentationCandidate[] candidates) => new(
        "Label", AugmentationMetric.AreaUnderPrecisionRecallCurve, 5, 80, 20, 0.95, candidates, winner,
        ComparisonText.Recommend(AugmentationMetric.AreaUnderPrecisionRecallCurve, 5, 0.95, candidates, winner), [.. Enumerable.Repeat("A note.", 1)]);
}
