using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling.Corrections;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class ComponentSharesTests
{
    [Fact]
    public void Count_TwoLabels_SumsToOneWithinEach()
    {
        var layout = new EncodedLayout([(2, false), (1, true)]);
        var rows = new EncodedTable(5, [[0, 0, 1, 1, 1], new int[5]], [[], new float[5]]);

        ComponentShares shares = ComponentShares.Count(layout, rows, [0, 0, 0, 0, 1], 2);

        Assert.Equal(2, shares.LabelCount);
        Assert.Equal([0.5, 0.5, 0, 1], shares.OfColumn[0]);
        Assert.Empty(shares.OfColumn[1]); // a column of one component has no shares
    }

    [Fact]
    public void Weighted_LogWeights_CountRowsByTheirExponential()
    {
        double[] shares = ComponentShares.Weighted([0, 1], [0, 0], 2, [Math.Log(3), 0], [double.PositiveInfinity]);

        Assert.Equal(0.75, shares[0], 1e-12);
        Assert.Equal(0.25, shares[1], 1e-12);
    }

    [Fact]
    public void Weighted_AWeightAboveTheCeiling_CountsAsTheCeiling() =>
        Assert.Equal([0.5, 0.5], ComponentShares.Weighted([0, 1], [0, 0], 2, [Math.Log(3), 0], [0]));

    [Fact]
    public void Weighted_ALabelWithoutRows_HasSharesOfZero() =>
        Assert.Equal([0, 1, 0, 0], ComponentShares.Weighted([1], [0], 2, [0], [0, 0]));
}
