using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Internal;

public sealed class RandomSourceTests
{
    [Fact]
    public void NextBits_SameSeedAndName_SameStream()
    {
        ulong[] one = Draw(new RandomSource(5, "a")), two = Draw(new RandomSource(5, "a"));

        Assert.Equal(one, two);
        Assert.NotEqual(one, Draw(new RandomSource(5, "b")));
        Assert.NotEqual(one, Draw(new RandomSource(6, "a")));
    }

    [Fact]
    public void NextNormal_ManyDraws_HaveMeanDeviationAndTailsOfTheNormal()
    {
        var random = new RandomSource(1, "normal");
        double[] values = [.. Enumerable.Range(0, 10_000).Select(_ => random.NextNormal())];

        // Four standard deviations each: of the mean 0.01, of the variance 0.0141, of the share beyond 1.96 0.0022.
        Assert.InRange(values.Average(), -0.04, 0.04);
        Assert.InRange(values.Average(v => v * v), 0.943, 1.057);
        Assert.InRange(values.Count(v => System.Math.Abs(v) > 1.96) / 10_000.0, 0.041, 0.059);
    }

    [Fact]
    public void NextIndex_Weights_AreFollowed()
    {
        var random = new RandomSource(1, "index");

        int second = Enumerable.Range(0, 10_000).Count(_ => random.NextIndex([1, 4]) == 1);

        // 10,000 draws at 3/4: 7,500 ± 4.5 standard deviations of 43.
        Assert.InRange(second, 7305, 7695);
    }

    [Fact]
    public void Shuffle_Values_KeepsThemAll()
    {
        int[] values = [.. Enumerable.Range(0, 50)];

        new RandomSource(9, "order").Shuffle(values.AsSpan());

        Assert.NotEqual(Enumerable.Range(0, 50), values);
        Assert.Equal(Enumerable.Range(0, 50), values.Order());
    }

    private static ulong[] Draw(RandomSource random) => [.. Enumerable.Range(0, 8).Select(_ => random.NextBits())];
}
