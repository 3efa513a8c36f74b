using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Managed;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Networks.Managed;

public sealed class NumberBinsTests
{
    private static readonly RankKnots _three = new([0, 1, 3, 4], [-1, 0, 0.5, 1]);

    [Theory]
    [InlineData(0, 0, -1)]
    [InlineData(0.5, 0, -0.5)]
    [InlineData(1, 1, 0)] // a cut begins a bin
    [InlineData(2, 1, 0.25)]
    [InlineData(3.5, 2, 0.75)]
    [InlineData(4, 2, 1)]
    [InlineData(-7, 0, -1)] // outside, as at the end
    [InlineData(9, 2, 1)]
    [InlineData(float.PositiveInfinity, 2, 1)]
    [InlineData(float.NegativeInfinity, 0, -1)]
    [InlineData(float.NaN, 3, 0)] // missing
    public void Assign_AnyNumber_GivesBinAndRank(float value, int bin, float rank) =>
        Assert.Equal((bin, rank), Assign([_three], [value]).Single());

    [Fact]
    public void Assign_ColumnsOfDifferentCuts_EachByItsOwn()
    {
        RankKnots[] columns = [_three, new([], []), new([5], [0.25]), new([5, 6], [-1, 1])];

        Assert.Equal([(1, 0.25f), (0, 0f), (0, 0.25f), (0, 0f)], Assign(columns, [2, 2, 9, 5.5f]));
        Assert.Equal([(3, 0f), (1, 0f), (1, 0f), (1, 0f)], Assign(columns, [float.NaN, float.NaN, float.NaN, float.NaN]));
    }

    [Fact]
    public void Assign_CutBetweenTwoSingles_TellsThemApart()
    {
        float below = 16_777_216, above = 16_777_218;
        RankKnots[] columns = [new([0, 16_777_216.5, 20_000_000], [-1, 0, 1])];

        Assert.Equal(0, Assign(columns, [below]).Single().Bin);
        Assert.Equal(1, Assign(columns, [above]).Single().Bin);
    }

    [Fact]
    public void Assign_CutsThatAreEqual_LeaveABinEmpty()
    {
        RankKnots[] columns = [new([0, 1, 1, 2], [-1, 0, 0.5, 1])];

        Assert.Equal((0, -0.5f), Assign(columns, [0.5f]).Single());
        Assert.Equal((2, 0.5f), Assign(columns, [1]).Single());
    }

    [Theory]
    [InlineData(1, 7)]
    [InlineData(8, 33)]
    [InlineData(30, 100)]
    public void Assign_ManyRows_LikeOneByOneSearches(int columnCount, int rows)
    {
        var random = new RandomSource(1, "numbers");
        RankKnots[] columns = [.. Enumerable.Range(0, columnCount).Select(c => Knots(random, 2 + (c % 22)))];
        float[] values = [.. Enumerable.Range(0, rows * columnCount).Select(_ => random.NextInt(9) == 0 ? float.NaN : (float)(random.NextDouble() * 12) - 1)];

        (int Bin, float Rank)[] found = Assign(columns, values);

        for (int i = 0; i < found.Length; i++)
        {
            (int bin, double rank) = Search(columns[i % columnCount], values[i]);
            Assert.Equal(bin, found[i].Bin);
            Assert.Equal(rank, found[i].Rank, 1e-4);
        }
    }

    [Fact]
    public void Constructor_CutsThatDescend_NamesTheColumn()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new NumberBins([_three, new RankKnots([1, 0], [0, 1])]));

        Assert.Equal("The 2 cuts and 2 ranks of column 1 must be as many, finite and ascending. (Parameter 'columns')", error.Message);
    }

    private static (int Bin, float Rank)[] Assign(IReadOnlyList<RankKnots> columns, float[] values)
    {
        var bins = new NumberBins(columns);
        int rows = values.Length / columns.Count;
        int[] places = new int[rows * bins.Stride];
        float[] ranks = new float[rows * bins.Stride];

        bins.Assign(values, rows, places, ranks);

        return [.. values.Select((_, i) =>
        {
            int column = i % columns.Count, at = (i / columns.Count * bins.Stride) + column;
            return (places[at] - bins.Layout.SpanOf(column)!.Value.Offset, ranks[at]);
        })];
    }

    private static RankKnots Knots(RandomSource random, int count) => new(
        [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() * 10).Order()],
        [.. Enumerable.Range(0, count).Select(i => (2.0 * i / (count - 1)) - 1)]);

    private static (int Bin, double Rank) Search(RankKnots column, float value)
    {
        if (float.IsNaN(value))
        {
            return (column.BinCount - 1, 0);
        }

        double[] knots = column.Values;
        int bin = knots[1..^1].Count(k => k <= value);
        double along = (Math.Clamp(value, knots[0], knots[^1]) - knots[bin]) / (knots[bin + 1] - knots[bin]);
        return (bin, column.Ranks[bin] + (along * (column.Ranks[bin + 1] - column.Ranks[bin])));
    }
}
