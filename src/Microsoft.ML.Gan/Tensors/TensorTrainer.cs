using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Gan.Training.Monitoring;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Makes the two networks of a game on tensors, and what plays it.</summary>
/// <param name="data">The samples.</param>
/// <param name="layout">What the networks are given and give.</param>
/// <param name="options">The options, settled.</param>
/// <param name="seed">The seed of every stream.</param>
internal sealed class TensorTrainer(TensorData data, TensorLayout layout, TensorGanOptions options, int seed)
{
    private readonly Device _device = torch.device(options.Device);

    /// <summary>Plays the game of Goodfellow et al. 2014 (arXiv:1406.2661).</summary>
    /// <param name="report">Told how far the training is, about a hundred times.</param>
    /// <returns>The averaged generator and the discriminator, on the CPU. The caller owns them.</returns>
    /// <exception cref="OperationCanceledException">The options' token was canceled.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    public TrainedTensors Train(Action<GanProgress> report)
    {
        var factory = new TensorNetworkFactory(layout, options, seed);
        using nn.Module<Tensor, Tensor> generator = factory.CreateGenerator();
        nn.Module<Tensor, Tensor> average = factory.CreateGenerator();
        TensorDiscriminator? discriminator = null;
        try
        {
            OwnNetworks.Copy(generator, average);
            discriminator = factory.CreateDiscriminator();
            generator.to(_device).train();
            average.to(_device).eval();
            discriminator.to(_device).train();
            IReadOnlyList<GanProgress> history = Play(generator, average, discriminator, report);
            average.to(CPU).eval();
            discriminator.to(CPU).eval();
            return new TrainedTensors(average, history) { Discriminator = discriminator };
        }
        catch
        {
            average.Dispose();
            discriminator?.Dispose();
            throw;
        }
    }

    private IReadOnlyList<GanProgress> Play(
        nn.Module<Tensor, Tensor> generator, nn.Module<Tensor, Tensor> average, TensorDiscriminator discriminator, Action<GanProgress> report)
    {
        GameOptions game = options.Game;
        using var batches = new TensorBatchSource(data, layout, game.BatchSize, seed, _device);
        var generatorAdam = new Adam(generator.parameters(), game.GeneratorLearningRate, game.AdamBeta1, game.AdamBeta2);
        var discriminatorAdam = new Adam(discriminator.parameters(), game.DiscriminatorLearningRate, game.AdamBeta1, game.AdamBeta2);
        using var updates = new TensorUpdates(generator, discriminator, generatorAdam, discriminatorAdam, GameRules.Of(game, seed), options);
        var monitor = new TrainingMonitor(MonitoredGame.Of(game, layout.PackSize));
        var method = new AdversarialMethod<TensorBatch>(updates, generatorAdam, discriminatorAdam, batches, null, monitor, game);
        return new TensorRun(data, layout, options, seed).Play(method, [(generator, average)], average, report);
    }
}
