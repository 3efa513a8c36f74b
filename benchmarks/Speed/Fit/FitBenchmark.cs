using System;
using System.Text.Json;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Fit;

/// <summary>Fits Adult with default options. Usage: fit [CSV] [--steps N]</summary>
internal static class FitBenchmark
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var mlContext = new MLContext(seed: 1);
        var steps = new StepMeter();
        var options = new GanOptions { LabelColumnName = AdultData.Label, Seed = 1, Progress = steps };
        options.Training.NumberOfSteps = arguments.Number("--steps");

        var meter = new Meter();
        using GanModel model = mlContext.Gan().Fit(AdultData.Load(mlContext, arguments.Path), options);
        double wall = meter.Wall, processor = meter.Processor;
        GanProgress last = model.History[^1];
        Console.WriteLine($"{last.Step} steps in {last.Elapsed.TotalSeconds:F1} s; the fit took {wall:F1} s, {processor:F1} s of processors");
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "fit",
            steps = last.Step,
            threads = torch.get_num_threads(),
            fit_s = Math.Round(wall, 2),
            fit_cpu_s = Math.Round(processor, 2),
            train_s = Math.Round(last.Elapsed.TotalSeconds, 2),
            ms_per_step = Math.Round(1000 * last.Elapsed.TotalSeconds / last.Step, 2),
            cpu_ms_per_step = Math.Round(steps.Milliseconds, 2),
            peak_rss_mb = Math.Round(Meter.PeakMegabytes, 1),
        }));
        return 0;
    }
}
