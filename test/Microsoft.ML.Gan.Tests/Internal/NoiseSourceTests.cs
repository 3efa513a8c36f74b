using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Internal;

public sealed class NoiseSourceTests
{
    private const int Count = 100_003; // not in whole vectors

    // Kolmogorov's distance lies above it in one of a thousand samples.
    private static readonly double _bound = 1.95 / Math.Sqrt(Count);

    [Fact]
    public void FillUniform_Values_AreUniformAndStrictlyBetweenZeroAndOne()
    {
        float[] values = Draw((s, v) => s.FillUniform(v));

        Assert.All(values, v => Assert.True(v is > 0 and < 1));
        Assert.InRange(Distance(values, x => x), 0, _bound);
        Assert.True(Distance(values, x => x * x) > 10 * _bound, "the test tells distributions apart");
    }

    [Fact]
    public void FillGumbel_Values_FollowTheGumbelDistribution() =>
        Assert.InRange(Distance(Draw((s, v) => s.FillGumbel(v)), x => Math.Exp(-Math.Exp(-x))), 0, _bound);

    [Fact]
    public void FillNormal_Values_FollowTheNormalDistributionAndAreIndependent()
    {
        float[] values = Draw((s, v) => s.FillNormal(v));

        Assert.InRange(Distance(values, Normal), 0, _bound);
        foreach (int lag in new[] { 1, 4, 8, 16 })
        {
            Assert.InRange(values.Skip(lag).Zip(values, (a, b) => a * b).Average(), -4 / Math.Sqrt(Count), 4 / Math.Sqrt(Count));
        }
    }

    [Fact]
    public void FillLatent_Uniform_IsUniformBetweenMinusOneAndOne()
    {
        float[] values = Draw((s, v) => s.FillLatent(v, LatentDistribution.Uniform));

        Assert.All(values, v => Assert.True(v is > -1 and < 1));
        Assert.InRange(Distance(values, x => (x + 1) / 2), 0, _bound);
    }

    [Fact]
    public void FillLatent_Normal_IsNormal() =>
        Assert.Equal(Draw((s, v) => s.FillNormal(v)), Draw((s, v) => s.FillLatent(v, LatentDistribution.Normal)));

    [Fact]
    public void FillDropout_Rate_LeavesOutThatShareAndKeepsTheMean()
    {
        float[] values = Draw((s, v) => s.FillDropout(v, 0.25f));

        Assert.Equal([0f, 1 / 0.75f], values.Distinct().Order());
        Assert.InRange(values.Count(v => v == 0) / (double)Count, 0.25 - 0.0055, 0.25 + 0.0055); // four standard deviations
    }

    [Fact]
    public void Fill_SeedAndName_DecideTheValues()
    {
        float[] first = Draw((s, v) => s.FillNormal(v), seed: 1), again = Draw((s, v) => s.FillNormal(v), seed: 1);

        Assert.Equal(first, again);
        Assert.NotEqual(first, Draw((s, v) => s.FillNormal(v), seed: 2));
        Assert.NotEqual(first, Draw((s, v) => s.FillNormal(v), seed: 1, name: "other"));
    }

    private static float[] Draw(Fill fill, int seed = 5, string name = "noise")
    {
        float[] values = new float[Count];
        fill(new NoiseSource(seed, name), values);
        return values;
    }

    // Kolmogorov's distance of a sample from a distribution function.
    private static double Distance(float[] sample, Func<double, double> distribution)
    {
        float[] sorted = [.. sample.Order()];
        return Enumerable.Range(0, sorted.Length).Max(i => Math.Abs(((i + 0.5) / sorted.Length) - distribution(sorted[i])));
    }

    // Abramowitz and Stegun 1964, 26.2.17; off by at most 7.5e-8.
    private static double Normal(double x)
    {
        double t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        double tail = Math.Exp(-x * x / 2) / Math.Sqrt(Math.Tau)
            * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x > 0 ? 1 - tail : tail;
    }

    private delegate void Fill(NoiseSource source, Span<float> values);
}
