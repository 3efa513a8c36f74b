using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Classification.Embedding;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Sampling;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Tests.Classification.Embedding;

/// <summary>Embeddings and scores without libtorch against the same networks in libtorch.</summary>
public sealed class RowAutoencoderTests : IDisposable
{
    private const int Pairs = 4;
    private static readonly TableData Data = TestTables.Labeled(500);
    private static readonly NetworkOptions Sizes = new() { HiddenWidth = 24, LatentDimension = 6, HiddenLayers = 2 };

    private readonly LearnedTable _table = LearnedTable.Learn(Data, 0, new EncodingOptions(), 1, CancellationToken.None).Learned;
    private readonly Generator _decoder;
    private readonly Encoder _encoder;

    public RowAutoencoderTests()
    {
        _decoder = NetworkFactory.CreateGenerator(_table.Encoding, _table.Conditions, Sizes, 1);
        _encoder = NetworkFactory.CreateEncoder(_table.Encoding, _table.Conditions, Sizes, 1);
        using DisposeScope scope = NewDisposeScope();
        _decoder.train();
        _decoder.forward(randn([64, 6], generator: new torch.Generator(1)), zeros([64, _table.Conditions.Width])); // moves the running statistics
        _decoder.eval();
    }

    public void Dispose()
    {
        _decoder.Dispose();
        _encoder.Dispose();
    }

    [Fact]
    public void Encode_Row_GivesTheMeansOfTheEncoder()
    {
        using DisposeScope scope = NewDisposeScope();
        LatentRow row = Autoencoder().Encode([1, 2, 11.0]);

        (Tensor mean, Tensor logVariance) = Latent(row);

        AssertClose(mean.data<float>().ToArray(), row.Mean);
        AssertClose(logVariance.data<float>().ToArray(), row.LogVariance);
    }

    [Theory]
    [InlineData(0, 0, 1.0, 0.8)] // four rows in five have label 0
    [InlineData(1, 2, 11.0, 0.2)]
    public void Score_Row_IsTheBoundAndTheCostOfItsLabel(int label, int color, double amount, double share)
    {
        using DisposeScope scope = NewDisposeScope();
        RowAutoencoder autoencoder = Autoencoder();
        LatentRow row = autoencoder.Encode([label, color, amount]);
        (Tensor mean, Tensor logVariance) = Latent(row);
        (Tensor rows, Tensor condition) = Inputs(row);
        var random = new RandomSource(0, "latent directions");
        Tensor directions = tensor([.. Enumerable.Range(0, Pairs * 6).Select(_ => (float)random.NextNormal())], [Pairs, 6]);
        Tensor noise = cat([directions, -directions], 0);
        GeneratorHead head = NetworkFactory.CreateHead(_table.Encoding, _table.Conditions, Sizes);

        Tensor raw = _decoder.forward(EvidenceLowerBound.Draw(mean, logVariance, noise), condition.expand(2 * Pairs, -1));
        Tensor reconstruction = EvidenceLowerBound.Reconstruction(
            head, raw, rows.expand(2 * Pairs, -1), condition.expand(2 * Pairs, -1), _encoder.Deviations).mean();
        double expected = reconstruction.item<float>() + LatentDivergence.Compute(mean, logVariance).item<float>() - Math.Log(share);

        Assert.Equal(expected, autoencoder.Score(row), 1e-3 * Math.Max(1, Math.Abs(expected)));
    }

    [Fact]
    public void Score_UnknownCategoryOrMissingNumber_CostsAsMuchAsOneInAllRows()
    {
        RowAutoencoder autoencoder = Autoencoder();

        LatentRow known = autoencoder.Encode([0, 0, 1.0]), color = autoencoder.Encode([0, double.NaN, 1.0]);
        LatentRow amount = autoencoder.Encode([0, 0, double.NaN]), label = autoencoder.Encode([double.NaN, 0, 1.0]);

        Assert.DoesNotContain(-1, known.Encoded.Components);
        Assert.Equal(-1, color.Encoded.Components[1]);
        Assert.Equal(-1, amount.Encoded.Components[2]);
        Assert.Equal(-1, label.Encoded.Label);
        Assert.All([known, color, amount, label], row => Assert.True(float.IsFinite(autoencoder.Score(row))));
        Assert.True(autoencoder.Score(color) > Math.Log(501) - 5);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(1e300)]
    public void Score_NumberFarAway_IsFiniteAndHigh(double amount)
    {
        RowAutoencoder autoencoder = Autoencoder();

        float score = autoencoder.Score(autoencoder.Encode([0, 0, amount]));

        Assert.True(float.IsFinite(score));
        Assert.True(score > autoencoder.Score(autoencoder.Encode([0, 0, 1.0])));
    }

    [Fact]
    public void Encode_NothingNative_WorksOnceTheNetworksAreGone()
    {
        RowAutoencoder autoencoder = Autoencoder();
        float[] expected = autoencoder.Encode([1, 2, 11.0]).Mean;

        Dispose();

        Assert.Equal(expected, autoencoder.Encode([1, 2, 11.0]).Mean);
    }

    private RowAutoencoder Autoencoder() => new(_table, _decoder, _encoder);

    private (Tensor Rows, Tensor Condition) Inputs(LatentRow row)
    {
        Tensor[] parts = tensor(row.Encoded.Input, [1, row.Encoded.Input.Length]).split([_table.Encoding.Layout.Width, _table.Conditions.Width], 1);
        return (parts[0], parts[1]);
    }

    private (Tensor Mean, Tensor LogVariance) Latent(LatentRow row)
    {
        (Tensor rows, Tensor condition) = Inputs(row);
        return _encoder.forward(rows, condition);
    }

    private static void AssertClose(float[] expected, float[] found)
    {
        Assert.Equal(expected.Length, found.Length);
        Assert.All(expected.Zip(found), p => Assert.Equal(p.First, p.Second, 1e-5f));
    }
}
