using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Direct;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Tests.Training.Direct;

public sealed class DirectUpdatesTests
{
    // Some biases cancel; with the usual 1e-8 Adam would blow up the rounding errors that are their gradients.
    private const double Epsilon = 1e-4;

    [Theory]
    [InlineData(1, 2, 0.0, true, true)]
    [InlineData(1, 2, 0.0, true, false)]
    [InlineData(5, 2, 0.0, true, true)]
    [InlineData(5, 2, 0.5, true, false)]
    [InlineData(1, 1, 0.5, true, true)]
    [InlineData(2, 3, 0.0, false, true)] // nothing to condition on
    public void Updates_SameBatches_GiveTheNumbersOfTheGraph(int packSize, int layers, double dropout, bool categories, bool straightThrough)
    {
        var options = new GanOptions
        {
            Training = { BatchSize = 60 },
            Network = { HiddenWidth = 32, HiddenLayers = layers, LatentDimension = 5, PackSize = packSize, GumbelTemperature = 0.5, StraightThrough = straightThrough },
        };
        (double[] losses, float[] weights) expected = Play(direct: false, options, dropout, categories);

        (double[] losses, float[] weights) found = Play(direct: true, options, dropout, categories);

        Assert.All(expected.losses.Zip(found.losses), p => Assert.Equal(p.First, p.Second, 2e-5 * Math.Max(1, Math.Abs(p.First))));
        Assert.All(expected.weights.Zip(found.weights), p => Assert.Equal(p.First, p.Second, 2e-4f));
    }

    [Fact]
    public void Updates_Batch_ChangesLossesAndWeights()
    {
        var options = new GanOptions { Training = { BatchSize = 60 }, Network = { HiddenWidth = 32, LatentDimension = 5 } };

        (double[] losses, float[] weights) none = Play(direct: true, options, 0, true, steps: 0);
        (double[] losses, float[] weights) some = Play(direct: true, options, 0, true, steps: 3);

        Assert.True(some.losses[2] > 0.01, "an untrained critic has no slope near one");
        Assert.True(none.weights.Zip(some.weights).Count(p => p.First != p.Second) > none.weights.Length * 0.9);
    }

    [Theory]
    [InlineData(DeviceType.CPU, 64, true)]
    [InlineData(DeviceType.CPU, 63, false)] // not in whole vectors
    [InlineData(DeviceType.CUDA, 64, false)]
    public void Supports_DeviceAndWidth_DecideIt(DeviceType device, int width, bool expected) =>
        Assert.Equal(expected, DirectUpdates.Supports(new Device(device), new NetworkOptions { HiddenWidth = width }));

    // The losses of every step, with logits and norms of gradients, and all weights and running statistics in the end.
    private static (double[] Losses, float[] Weights) Play(bool direct, GanOptions options, double dropout, bool categories, int steps = 5)
    {
        using DisposeScope scope = NewDisposeScope();
        TableData data = categories ? TestTables.Labeled(200) : TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Range(0, 200).Select(i => Math.Sqrt(i))]);
        TableEncoding encoding = TableEncoding.Fit(data, new EncodingOptions(), CancellationToken.None);
        var conditions = new ConditionLayout(encoding, categories ? 0 : -1);
        EncodedTable table = encoding.Encode(data, 1, CancellationToken.None);
        using Generator generator = NetworkFactory.CreateGenerator(encoding, conditions, options.Network, 1);
        using Discriminator discriminator = NetworkFactory.CreateDiscriminator(encoding, conditions, options.Network, 1);
        using var batches = new BatchSampler(encoding, table, conditions, options, 1, CPU, dropout, extraConditionProbability: 0.3);
        generator.train();
        discriminator.train();
        GeneratorHead head = NetworkFactory.CreateHead(encoding, conditions, options.Network);
        Adam generatorAdam = new(generator.parameters(), 1e-3, 0.5, 0.9, epsilon: Epsilon);
        Adam discriminatorAdam = new(discriminator.parameters(), 1e-3, 0.5, 0.9, epsilon: Epsilon);
        generatorAdam.MeasuresGradient = discriminatorAdam.MeasuresGradient = true;
        using IGanUpdates<TrainingBatch> updates = direct
            ? new DirectUpdates(generator, head, discriminator, generatorAdam, discriminatorAdam, 10, batches.Shape)
            : new GraphUpdates(generator, head, discriminator, generatorAdam, discriminatorAdam, 10);
        List<double> losses = [];
        for (int i = 0; i < steps; i++)
        {
            (Tensor loss, Tensor penalty) = updates.UpdateDiscriminator(batches.Next());
            (float[] real, float[] fake) = updates.ReadLogits();
            losses.AddRange([loss.item<float>(), updates.UpdateGenerator(batches.Next()).item<float>(), penalty.item<float>()]);
            losses.AddRange([.. real, .. fake, generatorAdam.GradientNorm, discriminatorAdam.GradientNorm]);
        }

        return ([.. losses], [.. Weights(generator), .. Weights(discriminator)]);
    }

    private static IEnumerable<float> Weights(nn.Module module) => module.state_dict()
        .Where(e => e.Value.dtype == ScalarType.Float32)
        .SelectMany(e => e.Value.data<float>().ToArray());
}
