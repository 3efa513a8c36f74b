using System;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Augmentation.Comparison;
using Microsoft.ML.Gan.Tests.Fixtures;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation.Comparison;

/// <summary>Distribution functions and intervals against scipy.</summary>
public sealed class StatisticsTests
{
    private static readonly JsonElement Numbers = Golden.Load("comparison.json");

    /// <summary>Scipy's are good to eight digits; of one degree of freedom the quantile is a tangent.</summary>
    [Fact]
    public void UpperQuantile_TailsAndDegrees_AreScipys() => Assert.All(Numbers.GetProperty("quantiles").EnumerateArray(), q =>
    {
        double expected = q[2].GetDouble();
        Assert.InRange(StudentDistribution.UpperQuantile(q[0].GetDouble(), q[1].GetDouble()) / expected, 1 - 1e-8, 1 + 1e-8);
    });

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.025)]
    [InlineData(1e-5)]
    public void UpperQuantile_OneDegree_IsATangent(double tail) =>
        Assert.InRange(StudentDistribution.UpperQuantile(tail, 1) * Math.Tan(Math.PI * tail), 1 - 1e-12, 1 + 1e-12);

    [Fact]
    public void Regularized_BothSides_AreScipys() => Assert.All(Numbers.GetProperty("betas").EnumerateArray(), b =>
        Assert.InRange(IncompleteBeta.Regularized(b[0].GetDouble(), b[1].GetDouble(), b[2].GetDouble()) / b[3].GetDouble(), 1 - 1e-11, 1 + 1e-11));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Regularized_Ends_AreExact(double x) => Assert.Equal(x, IncompleteBeta.Regularized(x, 2.5, 0.5));

    [Fact]
    public void Of_Gains_IsTheCorrectedResampledInterval()
    {
        JsonElement golden = Numbers.GetProperty("gain");
        double[] gains = [.. golden.GetProperty("gains").EnumerateArray().Select(g => g.GetDouble())];

        PairedGain gain = PairedGain.Of(gains, golden.GetProperty("test_share").GetDouble(), golden.GetProperty("error").GetDouble());

        Assert.Equal(golden.GetProperty("mean").GetDouble(), gain.Mean, 1e-12);
        Assert.Equal(golden.GetProperty("low").GetDouble(), gain.Low, 1e-10);
        Assert.Equal(golden.GetProperty("high").GetDouble(), gain.High, 1e-10);
    }

    [Fact]
    public void Of_SameGainEverywhere_HasNoWidth() => Assert.Equal(new PairedGain(0.25, 0.25, 0.25), PairedGain.Of([0.25, 0.25, 0.25], 0.25, 0.05));
}
