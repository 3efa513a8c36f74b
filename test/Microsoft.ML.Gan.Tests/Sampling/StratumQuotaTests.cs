using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling;

public sealed class StratumQuotaTests
{
    [Theory]
    [InlineData(10, 90)]
    [InlineData(1, 999)]
    [InlineData(3, 3, 3, 991)]
    public void Next_ChunkAfterChunk_KeepsTheProportionsWithinOneRow(params int[] weights)
    {
        var quota = new StratumQuota([.. weights.Select(Of)]);
        long[] given = new long[weights.Length];
        for (int rows = 70; rows <= 7000; rows += 70)
        {
            int[] next = quota.Next(70);

            Assert.Equal(70, next.Sum());
            for (int i = 0; i < weights.Length; i++)
            {
                given[i] += next[i];
                Assert.InRange(given[i] - (rows * weights[i] / (double)weights.Sum()), -1.0, 1.0);
            }
        }
    }

    [Fact]
    public void Next_ShorterLastChunk_MakesTheWholeExact()
    {
        var quota = new StratumQuota([Of(1), Of(5)]);

        int[] first = quota.Next(500), last = quota.Next(100);

        Assert.Equal(100, first[0] + last[0]); // a sixth of 600
        Assert.Equal(500, first[1] + last[1]);
    }

    private static Stratum Of(int weight) => new(weight, 0, []);
}
