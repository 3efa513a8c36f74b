using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Networks.Managed;

public sealed class DenseNetworkTests
{
    [Theory]
    [InlineData(7, 1, 1, 1)]
    [InlineData(30, 64, 2, 1003)]
    [InlineData(30, 64, 2, 1)]
    [InlineData(5, 13, 3, 34)] // two rows after a block, a row after a tile; no width in whole vectors
    [InlineData(100, 128, 1, 3)]
    [InlineData(1, 200, 4, 65)]
    public void Score_AnySize_GivesTheScoresOfTheForwardPass(int inputs, int units, int layers, int rows)
    {
        using DisposeScope scope = NewDisposeScope();
        using Discriminator network = Initialized(inputs, units, layers);
        float[] matrix = Rows(rows, inputs);
        var scores = new float[rows];

        ScoringNetwork.Of(network).Score(matrix, scores);

        float[] expected = network.forward(tensor(matrix, [rows, inputs])).data<float>().ToArray();
        Assert.All(expected.Zip(scores), p => Assert.Equal(p.First, p.Second, 1e-5f * Math.Max(1, Math.Abs(p.First))));
    }

    [Fact]
    public void Score_OneRowAtATime_SameBitsAsAllAtOnce()
    {
        const int Inputs = 30, Count = 39;
        DenseNetwork network = Network(Inputs, 50, 2);
        float[] rows = Rows(Count, Inputs), together = new float[Count], alone = new float[Count];

        network.Score(rows, together);
        for (int i = 0; i < Count; i++)
        {
            network.Score(rows.AsSpan(i * Inputs, Inputs), alone.AsSpan(i, 1));
        }

        Assert.Equal(together, alone);
    }

    [Fact]
    public void Score_OnSeveralThreads_SameScores()
    {
        DenseNetwork network = Network(30, 64, 2);
        float[] rows = Rows(500, 30), expected = new float[500];
        network.Score(rows, expected);

        Parallel.For(0, 32, _ =>
        {
            var scores = new float[500];
            network.Score(rows, scores);
            Assert.Equal(expected, scores);
        });
    }

    [Fact]
    public void Score_SparseRows_LikeTheSameRowsInFull()
    {
        DenseNetwork network = Network(6, 24, 2);
        float[] expected = new float[2], scores = new float[2];
        network.Score([0.5f, -2, 0, 1, 0, 1, 1.5f, 3, 1, 0, 1, 0], expected);

        network.Score(new SparseRows([0.5f, -2, 9, 1.5f, 3, 9], 2, [3, 5, -1, 4, 2, -1], 2, 3), scores);

        Assert.All(expected.Zip(scores), p => Assert.Equal(p.First, p.Second, 1e-5f));
    }

    [Fact]
    public void Score_InputThatIsNone_IsRefused()
    {
        DenseNetwork network = Network(6, 24, 2);

        Assert.Throws<ArgumentOutOfRangeException>(() => network.Score(new SparseRows([], 0, [6], 1, 1), new float[1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => network.Score(new SparseRows([], 0, [-1], 1, 1), new float[1]));
        Assert.ThrowsAny<ArgumentException>(() => network.Score(new SparseRows([], 0, [1], 1, 1), new float[2]));
    }

    [Fact]
    public void Score_RowsOfAnotherWidth_AreRefusedWithBothCounts()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => Network(6, 2, 1).Score(new float[13], new float[2]));

        Assert.Equal("There are 13 numbers for 2 rows of 6. (Parameter 'rows')", error.Message);
    }

    [Fact]
    public void Score_Repeated_AllocatesNothing()
    {
        DenseNetwork network = Network(30, 64, 2);
        float[] rows = Rows(100, 30), scores = new float[100];
        network.Score(rows, scores);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 100; i++)
        {
            network.Score(rows, scores);
        }

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 20_000); // less than the memory of one call
    }

    [Fact]
    public void Weights_OfADiscriminator_HaveItsNamesShapesAndNumbers()
    {
        using Discriminator network = Initialized(4, 3, 2);

        DenseNetwork scoring = ScoringNetwork.Of(network);

        Assert.Equal(
            ["hidden.0.weight", "hidden.0.bias", "hidden.1.weight", "hidden.1.bias", "score.weight", "score.bias"], scoring.Weights().Select(w => w.Name));
        Assert.Equal([4, 3], scoring.Weights()[0].Shape);
        Assert.Equal(network.Hidden[1].Weight.Values().ToArray(), scoring.Weights()[2].Values);
        Assert.Equal((4, 3, 2), (scoring.InputWidth, scoring.HiddenWidth, scoring.HiddenLayers));
        Assert.Equal(DenseNetwork.Slope, Discriminator.Slope, 1e-7);
    }

    [Fact]
    public void Constructor_TensorsOfAnotherNetwork_NamesTheFirstThatDiffers()
    {
        List<NamedTensor> weights = [.. DenseNetwork.Shapes(4, 3, 2)];
        weights[2] = new NamedTensor("hidden.1.weight", [4, 3], new float[12]);

        ArgumentException error = Assert.Throws<ArgumentException>(() => new DenseNetwork(weights));

        Assert.StartsWith("Tensor 2 is 'hidden.1.weight' of shape (4, 3), not 'hidden.1.weight' of shape (3, 3).", error.Message);
    }

    [Fact]
    public void Constructor_NoHiddenLayer_IsRefused() =>
        Assert.StartsWith(
            "A network has at least one hidden layer.", Assert.Throws<ArgumentException>(() => new DenseNetwork(DenseNetwork.Shapes(4, 3, 0))).Message);

    private static DenseNetwork Network(int inputs, int units, int layers)
    {
        using Discriminator network = Initialized(inputs, units, layers);
        return ScoringNetwork.Of(network);
    }

    private static Discriminator Initialized(int inputs, int units, int layers)
    {
        var network = new Discriminator(inputs, 1, units, layers);
        using var generator = new torch.Generator(5);
        foreach (DenseLayer layer in network.Hidden.Append(network.Score))
        {
            layer.Initialize(generator);
        }

        return network;
    }

    private static float[] Rows(int rows, int width)
    {
        var random = new RandomSource(1, "rows");
        return [.. Enumerable.Range(0, rows * width).Select(_ => (float)(random.NextDouble() * 4) - 2)];
    }
}
