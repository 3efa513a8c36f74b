using Microsoft.ML.Gan.Sampling.Corrections;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class RankStatisticsTests
{
    [Theory]
    [InlineData(new[] { 3f, 4f }, new[] { 1f, 2f }, 1.0)]
    [InlineData(new[] { 1f, 2f }, new[] { 3f, 4f }, 0.0)]
    [InlineData(new[] { 1f, 1f }, new[] { 1f, 1f, 1f }, 0.5)]
    [InlineData(new[] { 1f, 3f }, new[] { 2f }, 0.5)]
    [InlineData(new[] { 2f, 3f }, new[] { 2f, 1f }, 0.875)] // three wins and a tie of four pairs
    public void AreaUnderCurve_ByHand_CountsWinsAndHalfTies(float[] first, float[] second, double expected) =>
        Assert.Equal(expected, RankStatistics.AreaUnderCurve(first, second), 1e-12);
}
