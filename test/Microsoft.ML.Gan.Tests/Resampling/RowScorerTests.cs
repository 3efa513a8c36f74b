using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Resampling;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Resampling;

public sealed class RowScorerTests
{
    private const int Rows = 23;

    [Theory]
    [InlineData(1, 16)]
    [InlineData(2, 13)] // not in whole vectors
    [InlineData(3, 16)]
    public void Score_AnyNetwork_GivesTheScoresOfItsForwardPass(int layers, int width)
    {
        using DisposeScope scope = NewDisposeScope();
        var layout = new EncodedLayout([(3, true), (1, true), (4, false)]);
        var random = new RandomSource(1, "rows");
        var table = new EncodedTable(
            Rows,
            [[.. Draw(i => random.NextInt(3))], new int[Rows], [.. Draw(i => random.NextInt(4))]],
            [[.. Draw(i => (float)random.NextDouble() - 0.5f)], [.. Draw(i => (float)random.NextDouble())], []]);
        using Discriminator network = NetworkFactory.CreateScorer(layout, width, layers, seed: 3);
        var scores = new float[Rows];

        using (var scorer = new RowScorer(network, layout, maximumRows: 10))
        {
            scorer.Score(table, scores);
        }

        var matrix = new float[Rows * layout.Width];
        layout.Fill(table, [.. Enumerable.Range(0, Rows)], matrix);
        float[] expected = network.forward(tensor(matrix, [Rows, layout.Width])).data<float>().ToArray();
        Assert.All(expected.Zip(scores), p => Assert.Equal(p.First, p.Second, 1e-5f));
        Assert.Equal(Rows, scores.Distinct().Count());
    }

    private static T[] Draw<T>(Func<int, T> value) => [.. Enumerable.Range(0, Rows).Select(value)];
}
