using System.Linq;
using Microsoft.ML.Gan.Augmentation.Comparison;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation.Comparison;

public sealed class WinnerRuleTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(0, -0.01)]
    [InlineData(0, 0.0)]
    [InlineData(0, double.NaN)]
    [InlineData(1, 0.01)]
    [InlineData(2, 0.01, 0.02)]
    [InlineData(2, -0.01, 0.02, 0.01)]
    [InlineData(2, double.NaN, 0.02)]
    public void Choose_LowerEnds_TakesTheHighestAboveZero(int expected, params double[] lowerEnds) =>
        Assert.Equal(expected, WinnerRule.Choose([Candidate(0, 0), .. lowerEnds.Select(low => Candidate(0.05, low))]));

    [Fact]
    public void Choose_LargerButLessSureGain_TakesTheSurer() =>
        Assert.Equal(2, WinnerRule.Choose([Candidate(0, 0), Candidate(0.09, 0.001), Candidate(0.02, 0.015)]));

    private static AugmentationCandidate Candidate(double gain, double low) =>
        new("a remedy", AugmentationKind.Gan, 1, null, false, [gain], gain, gain, low, (2 * gain) - low, null);
}
