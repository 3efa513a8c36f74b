using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Dcgan;

/// <summary>Compares a step of DCGAN with the same step in Python. Usage: dcgan [--rounds N] [--steps N] [--batch N] [--width N]</summary>
internal static class DcganBenchmark
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        torch.set_num_threads(1);
        int rounds = arguments.Number("--rounds") ?? 7, steps = arguments.Number("--steps") ?? 2;
        int batch = arguments.Number("--batch") ?? 64, width = arguments.Number("--width") ?? 64;
        Console.WriteLine($"DCGAN, 64 x 64 x 3, {width} channels at full size, batch {batch}, one thread; milliseconds of processor time per step, {rounds} rounds of {steps} steps in turns.");
        using var ours = new DcganGame(batch, width);
        using Partner? python = Python.Play("dcgan.py", $"{batch}", $"{width}");
        ours.Time(1); // the first steps compile and fill the pools
        python?.AskNumber("time 1");
        List<double> here = [], there = [];
        for (int i = 0; i < rounds; i++)
        {
            here.Add(ours.Time(steps));
            if (python is not null)
            {
                there.Add(python.AskNumber($"time {steps}"));
            }

            double? last = python is null ? null : there[^1];
            Console.WriteLine($"  ours {Figures.Text(here[^1], "F0"),8}   Python {Figures.Text(last, "F0"),8}   ratio {Figures.Text(here[^1] / last, "F3")}");
        }

        double ms = Figures.Median(here);
        double? reference = Figures.MedianOrNull(there), ratio = Figures.MedianOrNull([.. here.Zip(there, (h, t) => h / t)]);
        double? best = there.Count == 0 ? null : here.Min() / there.Min();
        Console.WriteLine(
            $"medians: ours {Figures.Text(ms, "F0")}, Python {Figures.Text(reference, "F0")}; ratio of a round {Figures.Text(ratio, "F3")}; of the fastest rounds {Figures.Text(best, "F3")}");
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "dcgan",
            ratio = Figures.Round(ratio, 3),
            ms = Math.Round(ms, 1),
            reference_ms = Figures.Round(reference, 1),
            fastest_ratio = Figures.Round(best, 3),
            batch,
            width,
            rounds,
            steps,
        }));
        return 0;
    }
}
