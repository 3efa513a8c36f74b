using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class DistributionFunctionTests
{
    [Fact]
    public void Quantile_OfItsOwnShare_GivesTheValueBack()
    {
        double[] values = [.. Normal(5000).Order()];
        DistributionFunction function = DistributionFunction.Fit(values, 10);

        for (int i = 20; i < values.Length - 20; i += 37)
        {
            Assert.Equal(values[i], function.Quantile(function.ShareBelow(values[i], 0.5)), 1e-9);
            Assert.InRange(function.ShareBelow(values[i], 0.5) - ((i + 0.5) / values.Length), -0.003, 0.003);
        }
    }

    [Fact]
    public void ShareBelow_FrequentValue_SpreadsOverItsStep()
    {
        double[] values = [.. Enumerable.Repeat(0.0, 900), .. Enumerable.Range(1, 100).Select(i => (double)i)];

        DistributionFunction function = DistributionFunction.Fit(values, 10);

        Assert.Equal(0, function.ShareBelow(0, 0));
        Assert.Equal(0.9, function.ShareBelow(0, 1), 1e-12);
        Assert.Equal(0, function.Quantile(0.45));
        Assert.Equal(0, function.Quantile(0.9));
        Assert.InRange(function.Quantile(0.95), 45, 56);
    }

    [Fact]
    public void Quantile_BothEnds_StayInTheRangeAndReachTowardsItsEnds()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => (double)i)];

        DistributionFunction function = DistributionFunction.Fit(values, 10);

        Assert.InRange(function.Quantile(0), -1, 1);
        Assert.InRange(function.Quantile(1), 998, 1000);
    }

    [Fact]
    public void Fit_RareValues_AreNotAmongTheQuantiles()
    {
        double[] values = [.. Enumerable.Repeat(1.0, 500), 123.456, .. Enumerable.Repeat(200.0, 500)];

        DistributionFunction function = DistributionFunction.Fit(values, 10);

        Assert.DoesNotContain(Enumerable.Range(0, 100_001).Select(i => function.Quantile(i / 100_000.0)), v => Math.Abs(v - 123.456) < 1e-6);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Fit_FewRows_AnswersTheirMean(int rows)
    {
        double[] values = [.. Enumerable.Range(0, rows).Select(i => (double)i)];

        DistributionFunction function = DistributionFunction.Fit(values, 10);

        Assert.Equal(values.Average(), function.Quantile(0.5));
    }

    private static double[] Normal(int count)
    {
        var random = new RandomSource(3, "normal");
        return [.. Enumerable.Range(0, count).Select(_ =>
            Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()))];
    }
}
