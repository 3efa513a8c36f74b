using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

public sealed class TicksTests
{
    [Theory]
    [InlineData(0, 1, 5, new[] { "0", "0.2", "0.4", "0.6", "0.8", "1.0" })]
    [InlineData(-1.5, 2.5, 4, new[] { "−1", "0", "1", "2" })]
    [InlineData(17, 90, 5, new[] { "20", "40", "60", "80" })]
    [InlineData(0, 100_000, 5, new[] { "0", "20k", "40k", "60k", "80k", "100k" })]
    [InlineData(0, 4_400, 5, new[] { "0", "1,000", "2,000", "3,000", "4,000" })]
    [InlineData(-2e9, 2e9, 4, new[] { "−2G", "−1G", "0", "1G", "2G" })]
    [InlineData(0, 2e-8, 2, new[] { "0", "1e−8", "2e−8" })]
    public void Write_Range_HasFewRoundValues(double low, double high, int most, string[] expected) =>
        Assert.Equal(expected, Ticks.Write(Ticks.Between(low, high, most)));

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(double.NaN, 1)]
    [InlineData(double.MinValue, double.MaxValue)]
    public void Between_RangeThatIsNone_HasOneTick(double low, double high) => Assert.Equal([low], Ticks.Between(low, high, 5));

    [Fact]
    public void Between_RangeBeyondTheDigits_Ends() => Assert.InRange(Ticks.Between(1e18, 1e18 + 256, 5).Length, 1, 6);
}
