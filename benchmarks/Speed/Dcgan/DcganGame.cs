using System;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Tensors;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.Dcgan;

/// <summary>The game that <see cref="GanOperations.FitTensors"/> plays on color images of 64 by 64 with DCGAN's own settings, a step at a time.</summary>
internal sealed class DcganGame : IDisposable
{
    private const int Images = 512;
    private const int Seed = 1;

    private readonly TensorData _data;
    private readonly TensorBatchSource _batches;
    private readonly nn.Module<Tensor, Tensor> _generator;
    private readonly TensorDiscriminator _discriminator;
    private readonly TensorUpdates _updates;

    /// <summary>Sets the game up, on images of noise: what is learned does not change the time.</summary>
    /// <param name="batchSize">The images per batch.</param>
    /// <param name="width">The channels at full size.</param>
    public DcganGame(int batchSize, int width)
    {
        var options = new TensorGanOptions { Seed = Seed, Network = { HiddenWidth = width }, Game = { BatchSize = batchSize } };
        options.Game.Defaults = GameDefaults.Images;
        options.Network.Settle(isImage: true, options.Game.Regularization);
        using var noise = new torch.Generator(Seed);
        using (Tensor images = empty(Images, 3, 64, 64).uniform_(-1, 1, noise))
        {
            _data = TensorData.Read(images, null, standardize: false);
        }

        TensorLayout layout = TensorLayout.Of(options, _data.Samples.shape[1..], _data.Classes);
        var factory = new TensorNetworkFactory(layout, options, Seed);
        (_generator, _discriminator) = (factory.CreateGenerator(), factory.CreateDiscriminator());
        _generator.train();
        _discriminator.train();
        _batches = new TensorBatchSource(_data, layout, batchSize, Seed, CPU);
        GameOptions game = options.Game;
        _updates = new TensorUpdates(
            _generator, _discriminator,
            new Adam(_generator.parameters(), game.GeneratorLearningRate, game.AdamBeta1, game.AdamBeta2),
            new Adam(_discriminator.parameters(), game.DiscriminatorLearningRate, game.AdamBeta1, game.AdamBeta2),
            GameRules.Of(game, Seed), options);
    }

    /// <summary>Gets the milliseconds of processor time per step.</summary>
    public double Time(int steps)
    {
        var meter = new Meter();
        for (int i = 0; i < steps; i++)
        {
            using DisposeScope scope = NewDisposeScope();
            _updates.UpdateDiscriminator(_batches.Next());
            _updates.UpdateGenerator(_batches.Next());
        }

        return 1000 * meter.Processor / steps;
    }

    public void Dispose()
    {
        _updates.Dispose();
        _batches.Dispose();
        _generator.Dispose();
        _discriminator.Dispose();
        _data.Dispose();
    }
}
