using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.ML;

namespace Microsoft.ML.Gan.Benchmarks.Soak;

/// <summary>Fits a GAN for many steps and prints live tensors and memory on the way. Usage: Soak [STEPS]</summary>
internal static class SoakBenchmark
{
    private const int Interval = 100;

    public static int Run(string[] args)
    {
        int steps = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 3000;
        var mlContext = new MLContext(seed: 1);
        IDataView data = mlContext.Data.LoadFromEnumerable(Row.Make(2000, seed: 1));
        var recorder = new SampleRecorder(Interval);
        var options = new GanOptions { LabelColumnName = nameof(Row.Label), Seed = 1, Progress = recorder };
        options.Training.NumberOfSteps = steps;

        using (GanModel model = mlContext.Gan().Fit(data, options))
        {
            Print(recorder.Samples, steps);
        }

        return 0;
    }

    // The first tenth of the steps warms up: compiled code, optimizer state, the allocator's pools.
    private static void Print(IReadOnlyList<Sample> samples, int steps)
    {
        Console.WriteLine($"{"step",8}{"live tensors",14}{"RSS, MB",10}");
        foreach (Sample sample in samples)
        {
            Console.WriteLine($"{sample.Step,8}{sample.Tensors,14}{sample.ResidentMegabytes.ToString("F1", CultureInfo.InvariantCulture),10}");
        }

        Sample start = samples.First(s => s.Step >= steps / 10), end = samples[^1];
        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "soak",
            steps,
            tensors_start = start.Tensors,
            tensors_end = end.Tensors,
            rss_mb_start = Math.Round(start.ResidentMegabytes, 1),
            rss_mb_end = Math.Round(end.ResidentMegabytes, 1),
        }));
    }
}
