using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling.Corrections;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Sampling.Corrections;

public sealed class FrequencyOffsetsTests
{
    private static readonly EncodedLayout Layout = new([(3, false)]);

    // Two labels with shares of their own, far from the raw outputs of the toy generator below.
    private static readonly ComponentShares Targets = new(2, [[0.7, 0.2, 0.1, 0.05, 0.05, 0.9]]);

    [Fact]
    public void Adjust_RoundByRound_BringsTheSharesOfEachLabelToTheRealOnes()
    {
        var offsets = new FrequencyOffsets(Layout, Targets, [1000, 1000]);
        for (int round = 0; round < 8; round++)
        {
            (EncodedTable rows, int[] labels) = Draw(offsets, 4000, round);
            offsets.Adjust(rows, labels);
        }

        (EncodedTable last, int[] lastLabels) = Draw(offsets, 40_000, 100);
        double[] found = ComponentShares.Count(Layout, last, lastLabels, 2).OfColumn[0];

        // Rounds of 2,000 rows per label leave a standard error of about 0.01.
        Assert.All(found.Zip(Targets.OfColumn[0]), p => Assert.Equal(p.Second, p.First, 0.04));
        Assert.True(Math.Abs(StartingShare() - 0.7) > 0.3, "the toy starts far away");
    }

    [Theory]
    [InlineData(199, 1000)]
    [InlineData(1000, 199)]
    public void Adjust_TooFewRealOrDrawnRows_LeavesTheLabelAlone(int realRows, int drawnRows)
    {
        var offsets = new FrequencyOffsets(Layout, Targets, [realRows, 1000]);
        int[] labels = [.. Enumerable.Repeat(0, drawnRows), .. Enumerable.Repeat(1, 1000)];

        offsets.Adjust(new EncodedTable(labels.Length, [new int[labels.Length]], [[]]), labels);

        Assert.Equal([0f, 0f, 0f], offsets.Of(0).ToArray());
        Assert.All(offsets.Of(1).ToArray(), o => Assert.NotEqual(0f, o));
    }

    [Fact]
    public void Adjust_AComponentNeverDrawn_IsShiftedNoFurtherThanTheLimit()
    {
        var offsets = new FrequencyOffsets(Layout, Targets, [1000, 1000]);
        for (int round = 0; round < 20; round++)
        {
            offsets.Adjust(new EncodedTable(1000, [new int[1000]], [[]]), new int[1000]);
        }

        Assert.Equal(4f, offsets.Of(0)[1]);
    }

    private static double StartingShare()
    {
        (EncodedTable rows, int[] labels) = Draw(new FrequencyOffsets(Layout, Targets, [1000, 1000]), 4000, 0);
        return ComponentShares.Count(Layout, rows, labels, 2).OfColumn[0][0];
    }

    // A generator whose outputs are (0, 1, 2), plus the offsets, plus Gumbel noise; the largest is drawn.
    private static (EncodedTable Rows, int[] Labels) Draw(FrequencyOffsets offsets, int count, int seed)
    {
        var random = new RandomSource(seed, "toy");
        int[] labels = [.. Enumerable.Range(0, count).Select(i => i % 2)];
        int[] components = Array.ConvertAll(labels, label =>
        {
            float[] shifts = offsets.Of(label).ToArray();
            return Enumerable.Range(0, 3).MaxBy(c => c + shifts[c] - Math.Log(-Math.Log(1 - random.NextDouble())));
        });
        return (new EncodedTable(count, [components], [[]]), labels);
    }
}
