using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Benchmarks.Step;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.Cuda;

/// <summary>Networks of one kind on a device: the same steps there and on the CPU, then ours and the reference's under the clock in turns.</summary>
/// <param name="Ours">Our steps per second.</param>
/// <param name="Reference">The reference's, where it can be played.</param>
/// <param name="FromCpu">How far the losses are from the CPU's.</param>
internal sealed record DeviceComparison(double Ours, double? Reference, LossGap FromCpu)
{
    private const int ComparedSteps = 20;

    /// <summary>Gets our time over the reference's.</summary>
    public double? Ratio => Reference / Ours;

    public static DeviceComparison Run(LearnedTable table, EncodedTable encoded, NetworkOptions network, string device, int rounds, int steps)
    {
        using DisposeScope scope = NewDisposeScope();
        using var ours = new Game(table, encoded, network, direct: false, residentOn: torch.device(device));
        string folder = Directory.CreateTempSubdirectory("gan-cuda-").FullName;
        try
        {
            (float[][] expected, List<TrainingBatch> batches) = OnCpu(folder, table, encoded, network, torch.device(device));
            float[][] found = [.. Enumerable.Range(0, ComparedSteps).Select(i => ours.Step(batches[2 * i], batches[(2 * i) + 1]))];
            using Partner? python = Python.Play("step.py", folder, device);
            Seconds(ours, device, steps); // the first rounds compile
            python?.AskNumber($"time {steps}");
            List<double> here = [], there = [];
            for (int i = 0; i < rounds; i++)
            {
                here.Add(steps / Seconds(ours, device, steps));
                if (python is not null)
                {
                    there.Add(1000 / python.AskNumber($"time {steps}"));
                }
            }

            return new DeviceComparison(Figures.Median(here), Figures.MedianOrNull(there), LossGap.Of(expected, found));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // The losses of the steps on the CPU, by libtorch's graph as on any device, and copies of their batches.
    private static (float[][] Losses, List<TrainingBatch> Batches) OnCpu(
        string folder, LearnedTable table, EncodedTable encoded, NetworkOptions network, Device device)
    {
        using var game = new Game(table, encoded, network, direct: false);
        using var exchange = new Exchange(folder);
        exchange.Add(game);
        List<TrainingBatch> batches = [];
        float[][] losses = [.. Enumerable.Range(0, ComparedSteps).Select(_ => game.Step(batch => batches.Add(Copy(batch, device))))];
        exchange.Save(game);
        return (losses, batches);
    }

    private static TrainingBatch Copy(TrainingBatch batch, Device device)
    {
        return batch with { Real = To(batch.Real), Condition = To(batch.Condition), Noise = To(batch.Noise), Gumbel = To(batch.Gumbel), Mix = To(batch.Mix) };

        // Kept beyond the step.
        Tensor To(Tensor tensor) => tensor.to(device, copy: true).MoveToOuterDisposeScope();
    }

    private static double Seconds(Game game, string device, int steps)
    {
        Finish(device);
        var watch = Stopwatch.StartNew();
        game.Run(steps);
        Finish(device);
        return watch.Elapsed.TotalSeconds;
    }

    // A GPU is told what to do; the clock has to wait until it has done it.
    private static void Finish(string device)
    {
        if (device != "cpu")
        {
            cuda.synchronize(torch.device(device));
        }
    }
}
