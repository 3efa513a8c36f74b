using System;
using System.Linq;
using Microsoft.ML.Gan.Classification.Drift;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Classification.Drift;

public sealed class PermutationTestTests
{
    [Fact]
    public void PValue_FullySeparated_IsTheSmallestThereIs()
    {
        float[] low = [.. Enumerable.Range(0, 50).Select(i => (float)i)], high = [.. Enumerable.Range(50, 50).Select(i => (float)i)];

        Assert.Equal(0.005, PermutationTest.PValue(low, high, 199, new RandomSource(1, "test")), 12);
        Assert.Equal(1.0, PermutationTest.PValue(high, low, 199, new RandomSource(1, "test")), 12);
    }

    [Fact]
    public void PValue_AllScoresEqual_IsOne() =>
        Assert.Equal(1.0, PermutationTest.PValue(new float[30], new float[20], 99, new RandomSource(1, "test")));

    /// <summary>Of two rows against two, one arrangement in six is as extreme as the most extreme.</summary>
    [Fact]
    public void PValue_FourRows_IsNearTheExactOne() =>
        Assert.InRange(PermutationTest.PValue([1, 2], [3, 4], 20_000, new RandomSource(1, "test")), (1 / 6.0) - 0.012, (1 / 6.0) + 0.012); // 4.5 deviations

    /// <summary>Under the hypothesis p-values are uniform: of 400, those up to 0.1 are 40, give or take 4 deviations of 6.</summary>
    [Fact]
    public void PValue_SameDistribution_IsUniform()
    {
        var random = new RandomSource(3, "test");

        int small = Enumerable.Range(0, 400).Count(_ => PermutationTest.PValue(Draw(random, 40), Draw(random, 60), 99, random) <= 0.1);

        Assert.InRange(small, 16, 64);
    }

    private static float[] Draw(RandomSource random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextDouble())];
}
