using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Networks.Managed;

public sealed class MatrixScorerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(77)]
    public void Score_Numbers_LikeTheirBinsAndRanksEncoded(int rows)
    {
        const int Columns = 3;
        var bins = new NumberBins([.. Enumerable.Range(0, Columns).Select(_ => new RankKnots([0, 0.2, 0.5, 1], [-1, -0.5, 0.5, 1]))]);
        using Discriminator discriminator = NetworkFactory.CreateScorer(bins.Layout, 10, 2, seed: 1);
        DenseNetwork network = ScoringNetwork.Of(discriminator);
        var random = new RandomSource(1, "numbers");
        float[] values = [.. Enumerable.Range(0, rows * Columns).Select(i => i == 4 ? float.NaN : (float)random.NextDouble())];
        float[] scores = new float[rows], expected = new float[rows];

        new MatrixScorer(network, bins).Score(values, scores);

        int[] places = new int[rows * bins.Stride];
        float[] ranks = new float[rows * bins.Stride];
        bins.Assign(values, rows, places, ranks);
        var encoded = new EncodedTable(
            rows,
            [.. Enumerable.Range(0, Columns).Select(c => Column(i => places[(i * bins.Stride) + c] - bins.Layout.SpanOf(c)!.Value.Offset))],
            [.. Enumerable.Range(0, Columns).Select(c => Column(i => ranks[(i * bins.Stride) + c]))]);
        new RowScorer(network, bins.Layout).Score(encoded, expected);
        Assert.Equal(expected, scores);
        Assert.Equal(rows, scores.Distinct().Count());

        T[] Column<T>(Func<int, T> cell) => [.. Enumerable.Range(0, rows).Select(cell)];
    }

    [Fact]
    public void Score_RowsOfAnotherWidth_AreRefusedWithBothCounts()
    {
        var bins = new NumberBins([new RankKnots([0, 1], [-1, 1])]);
        var scorer = new MatrixScorer(new DenseNetwork(DenseNetwork.Shapes(bins.Layout.Width, 4, 1)), bins);

        ArgumentException error = Assert.Throws<ArgumentException>(() => scorer.Score(new float[3], new float[2]));

        Assert.Equal("There are 3 numbers for 2 rows of 1. (Parameter 'rows')", error.Message);
    }
}
