using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>The schedule of a training on tensors, whatever is updated in a step: step sizes, running means, reports, and looks of an observer.</summary>
/// <param name="data">The samples.</param>
/// <param name="layout">What the networks are given and give.</param>
/// <param name="options">The options, settled.</param>
/// <param name="seed">The seed of the samples that are looked at.</param>
internal sealed class TensorRun(TensorData data, TensorLayout layout, TensorGanOptions options, int seed)
{
    private const int ReportsPerRun = 100;
    private const int ReportsPerLook = 5;

    private readonly Device _device = torch.device(options.Device);

    /// <summary>Runs to the last step.</summary>
    /// <param name="method">What is done in a step.</param>
    /// <param name="networks">The networks whose running means are wanted, each with the one that receives them.</param>
    /// <param name="generator">The running mean of the generator.</param>
    /// <param name="report">Told how far the training is, about a hundred times.</param>
    /// <returns>The reports.</returns>
    /// <exception cref="OperationCanceledException">The options' token was canceled, and there is nothing to return or the options do not ask for it.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    public IReadOnlyList<GanProgress> Play(
        ITrainingMethod method, IReadOnlyList<(nn.Module Trained, nn.Module Average)> networks, nn.Module<Tensor, Tensor> generator, Action<GanProgress> report)
    {
        int steps = TrainingBudget.Steps(options.Game, data.Count), every = Math.Max(1, steps / ReportsPerRun);
        var schedule = new LearningRateSchedule(steps, options.Game.LearningRateDecay);
        ExponentialMovingAverage[] averages = [.. networks.Select(n => new ExponentialMovingAverage(n.Trained, n.Average, options.Game.GeneratorAveraging))];
        using var eye = new TensorLook(data, layout, generator, _device, seed);
        using var meter = new TrainingMeter(_device);
        var history = new List<GanProgress>();
        for (int step = 1; step <= steps; step++)
        {
            if (options.CancellationToken.IsCancellationRequested && options.ReturnBestOnCancel && step > 1)
            {
                break;
            }

            options.CancellationToken.ThrowIfCancellationRequested();
            using IDisposable scope = NewDisposeScope();
            bool reports = step % every == 0 || step == steps;
            method.Step(schedule.FactorAt(step), meter, reports);
            foreach (ExponentialMovingAverage average in averages)
            {
                average.Update();
            }

            if (reports)
            {
                (GanProgress progress, double advantage) = meter.Read(step, steps);
                DivergenceGuard.Check(progress, options.Method);
                progress = method.Complete(progress, advantage, Looks(step, steps, every) ? eye.Measure() : null);
                history.Add(progress);
                report(progress);
            }

            if (options.Observer is { } observer && (options.ObservedSteps?.Contains(step) ?? reports))
            {
                var sampled = new TensorGenerator(generator, layout, data.Scale);
                using var snapshot = new TensorGanSnapshot(step, steps, layout.Latent, (noise, labels, codes) => sampled.Generate(noise, labels, codes, _device));
                observer(snapshot);
            }
        }

        return history;
    }

    // Points that belong together are rarely met before the step sizes fall; what a table's encoding gives from the start has to be learned here.
    private static bool Looks(int step, int steps, int every) => step * 2 > steps && (step % (every * ReportsPerLook) == 0 || step == steps);
}
