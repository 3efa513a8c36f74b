using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>The schedule of a GAN on tensors: so many discriminator updates, one generator update, and a report now and then.</summary>
/// <param name="data">The samples.</param>
/// <param name="layout">What the networks are given and give.</param>
/// <param name="options">The options, settled.</param>
/// <param name="seed">The seed of every stream.</param>
internal sealed class TensorTrainer(TensorData data, TensorLayout layout, TensorGanOptions options, int seed)
{
    private const int ReportsPerRun = 100;

    private readonly Device _device = torch.device(options.Device);

    /// <summary>Plays the game of Goodfellow et al. 2014 (arXiv:1406.2661).</summary>
    /// <param name="report">Told how far the training is, about a hundred times.</param>
    /// <returns>The averaged generator and the discriminator, on the CPU. The caller owns both.</returns>
    /// <exception cref="OperationCanceledException">The options' token was canceled.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    public (nn.Module<Tensor, Tensor> Generator, TensorDiscriminator Discriminator, IReadOnlyList<GanProgress> History) Train(Action<GanProgress> report)
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
            List<GanProgress> history = Play(generator, average, discriminator, report);
            average.to(CPU).eval();
            discriminator.to(CPU).eval();
            return (average, discriminator, history);
        }
        catch
        {
            average.Dispose();
            discriminator?.Dispose();
            throw;
        }
    }

    private List<GanProgress> Play(
        nn.Module<Tensor, Tensor> generator, nn.Module<Tensor, Tensor> average, TensorDiscriminator discriminator, Action<GanProgress> report)
    {
        GameOptions game = options.Game;
        int steps = TrainingBudget.Steps(game, data.Count), every = Math.Max(1, steps / ReportsPerRun);
        var schedule = new LearningRateSchedule(steps, game.LearningRateDecay);
        using var batches = new TensorBatchSource(data, layout, game.BatchSize, seed, _device);
        var generatorAdam = new Adam(generator.parameters(), game.GeneratorLearningRate, game.AdamBeta1, game.AdamBeta2);
        var discriminatorAdam = new Adam(discriminator.parameters(), game.DiscriminatorLearningRate, game.AdamBeta1, game.AdamBeta2);
        using var updates = new TensorUpdates(generator, discriminator, generatorAdam, discriminatorAdam, GameRules.Of(game, seed), options);
        var ema = new ExponentialMovingAverage(generator, average, game.GeneratorAveraging);
        using var meter = new TrainingMeter(_device);
        var history = new List<GanProgress>();
        for (int step = 1; step <= steps; step++)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            using IDisposable scope = NewDisposeScope();
            generatorAdam.LearningRate = game.GeneratorLearningRate * schedule.FactorAt(step);
            discriminatorAdam.LearningRate = game.DiscriminatorLearningRate * schedule.FactorAt(step);
            DiscriminatorUpdate judged = updates.UpdateDiscriminator(batches.Next());
            for (int i = 1; i < game.NumberOfDiscriminatorSteps; i++)
            {
                judged = updates.UpdateDiscriminator(batches.Next());
            }

            meter.Add(judged, updates.UpdateGenerator(batches.Next()));
            ema.Update();
            bool reports = step % every == 0 || step == steps;
            if (reports)
            {
                GanProgress progress = meter.Read(step, steps).Progress;
                DivergenceGuard.Check(progress);
                history.Add(progress);
                report(progress);
            }

            if (options.Observer is { } observer && (options.ObservedSteps?.Contains(step) ?? reports))
            {
                using var snapshot = new TensorGanSnapshot(step, steps, average, layout, data.Scale, _device);
                observer(snapshot);
            }
        }

        return history;
    }
}
