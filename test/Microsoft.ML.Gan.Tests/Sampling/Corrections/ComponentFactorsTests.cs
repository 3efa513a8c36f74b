using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling.Corrections;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class ComponentFactorsTests
{
    private static readonly EncodedLayout Layout = new([(2, false), (2, false)]);

    // A contingency table of 40, 10, 20 and 30 rows.
    private static readonly EncodedTable Rows = new(
        100, [[.. Cells(0, 0, 1, 1)], [.. Cells(0, 1, 0, 1)]], [[], []]);

    private static readonly ComponentShares Targets = new(1, [[0.3, 0.7], [0.55, 0.45]]);

    private static readonly int[] Labels = new int[100];

    // No weight is cut off.
    private static readonly double[] Open = [double.PositiveInfinity];

    [Fact]
    public void Adjust_TwoColumns_GivesBothTheirSharesAndKeepsTheOddsRatio()
    {
        var logWeights = new double[100];

        Fit(Layout, Targets, Rows, logWeights, Open);

        Assert.Equal(0.3, ComponentShares.Weighted(Rows.Components[0], Labels, 2, logWeights, Open)[0], 1e-4);
        Assert.Equal(0.55, ComponentShares.Weighted(Rows.Components[1], Labels, 2, logWeights, Open)[0], 1e-4);
        double[] cells = [.. new[] { 0, 40, 50, 70 }.Select(first => logWeights[first])];
        Assert.Equal(0, cells[0] - cells[1] - cells[2] + cells[3], 1e-9); // factors of rows and columns only
    }

    [Fact]
    public void Apply_TheSameRows_GivesTheFittedWeights()
    {
        var fitted = new double[100];
        ComponentFactors factors = Fit(Layout, Targets, Rows, fitted, Open);
        var applied = new double[100];

        factors.Apply(Rows, Labels, applied);

        Assert.All(fitted.Zip(applied), p => Assert.Equal(p.First, p.Second, 1e-12));
        Assert.Contains(applied, w => Math.Abs(w) > 0.1);
    }

    [Fact]
    public void Adjust_AShareOutOfReach_StopsAtAFactorOfFive()
    {
        var layout = new EncodedLayout([(2, false)]);
        var rows = new EncodedTable(100, [[1, .. new int[99]]], [[]]);
        var logWeights = new double[100];

        Fit(layout, new ComponentShares(1, [[0.5, 0.5]]), rows, logWeights, Open);

        Assert.Equal(Math.Log(5), logWeights[0], 1e-9);
        Assert.True(logWeights[1] < 0);
    }

    [Fact]
    public void Adjust_WeightsCutOff_MeetsTheSharesOfWhatCounts()
    {
        var layout = new EncodedLayout([(2, false)]);
        var rows = new EncodedTable(100, [[.. Enumerable.Repeat(0, 50), .. Enumerable.Repeat(1, 50)]], [[]]);
        double[] logWeights = [.. Enumerable.Repeat(3.0, 50), .. Enumerable.Repeat(0.0, 50)], ceilings = [0];

        Fit(layout, new ComponentShares(1, [[0.6, 0.4]]), rows, logWeights, ceilings);

        Assert.Equal(0.6, ComponentShares.Weighted(rows.Components[0], Labels, 2, logWeights, ceilings)[0], 1e-4);
    }

    private static ComponentFactors Fit(EncodedLayout layout, ComponentShares targets, EncodedTable rows, double[] logWeights, double[] logCeilings)
    {
        var factors = new ComponentFactors(layout, targets);
        for (int round = 0; round < 20; round++)
        {
            factors.Adjust(rows, Labels, logWeights, logCeilings);
        }

        return factors;
    }

    private static int[] Cells(params int[] components) =>
        [.. new[] { 40, 10, 20, 30 }.Zip(components).SelectMany(p => Enumerable.Repeat(p.Second, p.First))];
}
