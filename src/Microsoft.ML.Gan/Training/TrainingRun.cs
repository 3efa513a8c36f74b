using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training.Monitoring;
using Microsoft.ML.Gan.Training.Quality;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>The schedule of a training, whatever is updated in a step: step sizes, running means, reports, and a look at the rows now and then.</summary>
/// <param name="table">What is known of the table.</param>
/// <param name="rows">Its rows.</param>
/// <param name="options">The options; validated.</param>
/// <param name="seed">The seed of every stream.</param>
internal sealed class TrainingRun(LearnedTable table, TrainingRows rows, GanOptions options, int seed)
{
    private const int ReportsPerRun = 100;
    private const int ReportsPerCheck = 5;

    // A run whose rows have not got better for so large a part of the budget is brought to rest.
    private const double Patience = 0.3;

    /// <summary>Runs to the last step, or to where nothing is gained any more.</summary>
    /// <param name="method">What is done in a step.</param>
    /// <param name="trained">The networks that are trained.</param>
    /// <param name="average">Networks of the same shape, which receive their running means, and have the best of these at the end.</param>
    /// <param name="report">Told how far the training is, about a hundred times.</param>
    /// <returns>The reports, and some rows of every look.</returns>
    /// <exception cref="OperationCanceledException">The options' token was canceled, and there is nothing to return or the options do not ask for it.</exception>
    /// <exception cref="InvalidOperationException">A loss is no longer finite.</exception>
    public (IReadOnlyList<GanProgress> History, IReadOnlyList<TableData> Checkpoints) Play(
        ITrainingMethod method, SampledNetworks trained, SampledNetworks average, Action<GanProgress> report)
    {
        TrainingOptions training = options.Training;
        int steps = TrainingBudget.Steps(training, rows.Learned.RowCount), every = Math.Max(1, steps / ReportsPerRun);
        var schedule = new LearningRateSchedule(steps, training.LearningRateDecay);
        ExponentialMovingAverage[] averages =
            [.. trained.Modules.Zip(average.Modules, (t, a) => new ExponentialMovingAverage(t, a, training.GeneratorAveraging))];
        using var quality = new QualityMonitor(table, rows.LearnedRows, average, options.Network, (int)(steps * Patience), seed);
        using var eye = new TableLook(rows.LearnedRows, seed);
        using var meter = new TrainingMeter(torch.device(options.Device));
        var history = new List<GanProgress>();
        for (int step = 1; step <= schedule.LastStep; step++)
        {
            if (options.CancellationToken.IsCancellationRequested && options.ReturnBestOnCancel && step > 1)
            {
                break;
            }

            options.CancellationToken.ThrowIfCancellationRequested();
            using IDisposable scope = NewDisposeScope();
            bool isReported = step % every == 0 || step == schedule.LastStep;
            method.Step(schedule.FactorAt(step), meter, isReported);
            Array.ForEach(averages, a => a.Update());
            if (isReported)
            {
                (GanProgress progress, double advantage) = meter.Read(step, schedule.LastStep);
                DivergenceGuard.Check(progress, options.Method);
                RowReading? look = null;
                if (step % (every * ReportsPerCheck) == 0 || step == schedule.LastStep)
                {
                    progress = progress with { Fidelity = quality.Check(step) };
                    look = eye.Measure(quality.Looked);
                    if (training.StopEarly && quality.HasStalled(step))
                    {
                        schedule.EndEarly(step);
                    }
                }

                progress = method.Complete(progress, advantage, look);
                history.Add(progress);
                report(progress);
            }
        }

        quality.RestoreBest();
        return (history, quality.Checkpoints);
    }
}
