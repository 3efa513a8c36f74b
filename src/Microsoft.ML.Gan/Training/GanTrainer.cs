using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Training.Direct;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training;

/// <summary>The schedule: so many discriminator updates, one generator update, and a report now and then.</summary>
internal static class GanTrainer
{
    private const int ReportsPerRun = 100;

    /// <summary>Plays the game of Goodfellow et al. 2014 (arXiv:1406.2661) on an encoded table.</summary>
    /// <param name="encoding">The fitted encoding.</param>
    /// <param name="table">The encoded rows.</param>
    /// <param name="conditions">The columns that can be conditioned on.</param>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed of every stream.</param>
    /// <param name="report">Told how far the training is, about a hundred times.</param>
    /// <returns>The averaged generator and the discriminator, on the CPU. The caller owns both.</returns>
    /// <exception cref="OperationCanceledException">The options' token was canceled.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    public static TrainedNetworks Train(
        TableEncoding encoding, EncodedTable table, ConditionLayout conditions, GanOptions options, int seed, Action<GanProgress> report)
    {
        Device device = torch.device(options.Device);
        Generator average = NetworkFactory.CreateGenerator(encoding, conditions, options.Network, seed);
        Discriminator discriminator = NetworkFactory.CreateDiscriminator(encoding, conditions, options.Network, seed);
        try
        {
            using Generator generator = NetworkFactory.CreateGenerator(encoding, conditions, options.Network, seed);
            generator.to(device).train();
            average.to(device);
            discriminator.to(device).train();
            IReadOnlyList<GanProgress> history = Play(generator, average, discriminator);
            average.to(CPU).eval();
            discriminator.to(CPU).eval();
            return new TrainedNetworks(average, discriminator, history);
        }
        catch
        {
            average.Dispose();
            discriminator.Dispose();
            throw;
        }

        IReadOnlyList<GanProgress> Play(Generator generator, Generator average, Discriminator discriminator)
        {
            TrainingOptions training = options.Training;
            using var batches = new BatchSampler(encoding, table, conditions, options, seed, device);
            using IGanUpdates updates = Updates(generator, discriminator, batches);
            var ema = new ExponentialMovingAverage(generator, average);
            using var meter = new TrainingMeter(device);
            var history = new List<GanProgress>();
            int steps = TrainingBudget.Steps(training, table.RowCount), every = Math.Max(1, steps / ReportsPerRun);
            for (int step = 1; step <= steps; step++)
            {
                options.CancellationToken.ThrowIfCancellationRequested();
                using IDisposable scope = NewDisposeScope();
                (Tensor Loss, Tensor Penalty) judged = updates.UpdateDiscriminator(batches.Next());
                for (int i = 1; i < training.NumberOfDiscriminatorSteps; i++)
                {
                    judged = updates.UpdateDiscriminator(batches.Next());
                }

                meter.Add(judged.Loss, updates.UpdateGenerator(batches.Next()), judged.Penalty);
                ema.Update();
                if (step % every == 0 || step == steps)
                {
                    GanProgress progress = meter.Read(step, steps);
                    DivergenceGuard.Check(progress);
                    history.Add(progress);
                    report(progress);
                }
            }

            return history;
        }

        IGanUpdates Updates(Generator generator, Discriminator discriminator, BatchSampler batches)
        {
            TrainingOptions training = options.Training;
            GeneratorHead head = NetworkFactory.CreateHead(encoding, conditions);
            Adam generatorAdam = Adam(generator, training.GeneratorLearningRate), discriminatorAdam = Adam(discriminator, training.DiscriminatorLearningRate);
            return DirectUpdates.Supports(device, options)
                ? new DirectUpdates(generator, head, discriminator, generatorAdam, discriminatorAdam, training.GradientPenaltyWeight, batches.Shape)
                : new GraphUpdates(generator, head, discriminator, generatorAdam, discriminatorAdam, training.GradientPenaltyWeight);
        }
    }

    private static Adam Adam(nn.Module module, double learningRate) =>
        new(module.parameters(), learningRate, GanDefaults.Beta1, GanDefaults.Beta2);
}
