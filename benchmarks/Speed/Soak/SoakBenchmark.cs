using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Benchmarks.Soak;

/// <summary>Fits Adult with default options again and again while a thread collects garbage all the time. Usage: soak [CSV] [--fits N] [--steps N]</summary>
/// <remarks>
/// Tensors are those that TorchSharp counts. It counts a parameter of a network twice, when its tensor is made and when that becomes a parameter, and once
/// when it goes: so every fit leaves as many as its networks have parameters, and no more.
/// </remarks>
internal static class SoakBenchmark
{
    private const int Interval = 100;

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int fits = arguments.Number("--fits") ?? 10;
        var ends = new List<Sample>();
        int failures = 0, done = 0;
        using var collector = new Collector();
        Console.WriteLine($"{"fit",4}{"steps",8}{"seconds",9}{"tensors at a tenth",20}{"at the end",12}{"left",8}{"RSS, MB",10}");
        for (int fit = 1; fit <= fits; fit++)
        {
            Sample start = Sample.Take(step: 0);
            var recorder = new SampleRecorder(Interval);
            var meter = new Meter();
            try
            {
                Fit(arguments.Path, arguments.Number("--steps"), seed: fit, recorder);
            }
            catch (Exception failure)
            {
                failures++;
                Console.WriteLine($"{fit,4} {failure.GetType().Name}: {failure.Message.Split('\n')[0]}");
                continue;
            }

            Sample trained = recorder.Samples[^1], tenth = recorder.Samples.First(sample => sample.Step >= trained.Step / 10), end = Sample.Take(trained.Step);
            long Made(Sample sample) => sample.Tensors - start.Tensors;
            ends.Add(end with { Tensors = Made(end) });
            done += trained.Step;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{fit,4}{trained.Step,8}{meter.Wall,9:F1}{Made(tenth),20}{Made(trained),12}{Made(end),8}{end.ResidentMegabytes,10:F1}"));
        }

        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "soak",
            fits,
            failures,
            steps = done,
            collections = collector.Count,
            tensors_left_first = ends.FirstOrDefault().Tensors,
            tensors_left_last = ends.LastOrDefault().Tensors,
            rss_mb_first = Math.Round(ends.FirstOrDefault().ResidentMegabytes, 1),
            rss_mb_last = Math.Round(ends.LastOrDefault().ResidentMegabytes, 1),
        }));
        return failures == 0 ? 0 : 1;
    }

    // The model samples a little, as it would be used, and is gone.
    private static void Fit(string? path, int? steps, int seed, SampleRecorder recorder)
    {
        var mlContext = new MLContext(seed);
        var options = new GanOptions { LabelColumnName = AdultData.Label, Seed = seed, Progress = recorder };
        options.Training.NumberOfSteps = steps;
        using GanModel model = mlContext.Gan().Fit(AdultData.Load(mlContext, path), options);
        _ = model.Sample(5000, seed).GetColumn<string>(AdultData.Label).Count();
    }
}
