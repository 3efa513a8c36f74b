using System.Linq;
using Microsoft.ML.Gan.Sampling;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling;

public sealed class ApportionmentTests
{
    [Theory]
    [InlineData(10, new[] { 1, 1, 1 }, new[] { 4, 3, 3 })]
    [InlineData(7, new[] { 95, 5 }, new[] { 7, 0 })]
    [InlineData(100, new[] { 951, 49 }, new[] { 95, 5 })]
    public void Share_Weights_GivesWholeRowsThatAddUp(int total, int[] weights, int[] expected)
    {
        int[] shares = Apportionment.Share(total, weights);

        Assert.Equal(expected, shares);
        Assert.Equal(total, shares.Sum());
    }
}
