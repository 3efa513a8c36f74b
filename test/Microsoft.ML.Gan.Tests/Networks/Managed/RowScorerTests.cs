using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Managed;

public sealed class RowScorerTests
{
    private static readonly EncodedLayout _layout = new([(3, true), (1, true), (4, false)]);

    [Theory]
    [InlineData(1, 16, 23)]
    [InlineData(2, 13, 23)] // not in whole vectors
    [InlineData(3, 16, 1)]
    [InlineData(2, 128, 1003)] // several blocks
    public void Score_AnyNetwork_GivesTheScoresOfItsForwardPass(int layers, int width, int rows)
    {
        using DisposeScope scope = NewDisposeScope();
        EncodedTable table = Table(rows);
        using Discriminator network = NetworkFactory.CreateScorer(_layout, width, layers, seed: 3);
        var scores = new float[rows];

        new RowScorer(ScoringNetwork.Of(network), _layout).Score(table, scores);

        var matrix = new float[rows * _layout.Width];
        _layout.Fill(table, [.. Enumerable.Range(0, rows)], matrix);
        float[] expected = network.forward(tensor(matrix, [rows, _layout.Width])).data<float>().ToArray();
        Assert.All(expected.Zip(scores), p => Assert.Equal(p.First, p.Second, 1e-5f * Math.Max(1, Math.Abs(p.First))));
        Assert.InRange(scores.Distinct().Count(), rows - Coincidences(rows), rows);
    }

    [Fact]
    public void Score_NoRows_WritesNothing() => new RowScorer(Network(_layout.Width), _layout).Score(Table(0), []);

    [Fact]
    public void Constructor_NetworkOfOtherWidth_SaysBoth()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new RowScorer(Network(5), _layout));

        Assert.Equal("The network judges rows of 5 numbers, not of 9. (Parameter 'network')", error.Message);
    }

    // Different rows may meet in one float. Some ten million floats lie where the scores do, so that of n(n - 1)/2 pairs a tenth is expected to meet
    // among 1,003 rows, and more than n/200 = 5 do with a chance below 1e-8 (Poisson).
    private static int Coincidences(int rows) => rows / 200;

    private static DenseNetwork Network(int inputs) => new(DenseNetwork.Shapes(inputs, 4, 1));

    private static EncodedTable Table(int rows)
    {
        var random = new RandomSource(1, "rows");
        return new EncodedTable(
            rows,
            [[.. Draw(rows, () => random.NextInt(3))], new int[rows], [.. Draw(rows, () => random.NextInt(4))]],
            [[.. Draw(rows, () => (float)random.NextDouble() - 0.5f)], [.. Draw(rows, () => (float)random.NextDouble())], []]);
    }

    private static T[] Draw<T>(int rows, Func<T> value) => [.. Enumerable.Range(0, rows).Select(_ => value())];
}
