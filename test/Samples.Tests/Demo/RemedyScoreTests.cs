using Samples.Demo;
using Xunit;

namespace Samples.Tests.Demo;

public class RemedyScoreTests
{
    private static readonly (float, bool)[] s_predictions =
        [(0.9f, true), (0.8f, false), (0.7f, true), (0.3f, false), (0.2f, false), (0.2f, false), (0.1f, true)];

    [Fact]
    public void BestThresholdOf_Predictions_IsWhereF1IsHighest() => Assert.Equal(0.7f, (float)RemedyScore.BestThresholdOf(s_predictions));

    [Theory]
    [InlineData(0.7, 2.0 * 2 / (3 + 3))]
    [InlineData(0.85, 2.0 * 1 / (3 + 1))]
    [InlineData(0.0, 2.0 * 3 / (3 + 7))]
    [InlineData(1.0, 0)]
    public void F1At_Threshold_CountsRowsFromItUpward(double threshold, double expected)
        => Assert.Equal(expected, RemedyScore.F1At(s_predictions, (float)threshold), 12);

    [Fact]
    public void BestThresholdOf_EqualProbabilities_AreNotSplit()
        => Assert.Equal(0.5f, (float)RemedyScore.BestThresholdOf([(0.5f, true), (0.5f, false), (0.4f, false)]));
}
