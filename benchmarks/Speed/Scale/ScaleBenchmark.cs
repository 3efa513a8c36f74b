using System;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Scale;

/// <summary>Learns a made table of a million rows for some steps and samples ten million, read by a cursor.
/// Usage: scale [--rows N] [--steps N] [--samples N]</summary>
internal static class ScaleBenchmark
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int rows = arguments.Number("--rows") ?? 1_000_000, steps = arguments.Number("--steps") ?? 50;
        int samples = arguments.Number("--samples") ?? 10_000_000;
        var mlContext = new MLContext(seed: 1);
        var options = new GanOptions { LabelColumnName = nameof(Order.Returned), Seed = 1 };
        options.Training.NumberOfSteps = steps;

        var fit = new Meter();
        using GanModel model = mlContext.Gan().Fit(mlContext.Data.LoadFromEnumerable(Order.Make(rows)), options);
        double fitSeconds = fit.Wall, fitProcessor = fit.Processor, fitPeak = Meter.PeakMegabytes;
        double trainSeconds = model.History[^1].Elapsed.TotalSeconds;
        Console.WriteLine($"fit {fitSeconds:F1} s, of which {trainSeconds:F1} s are {steps} steps; peak {fitPeak:F0} MB");

        double early = 0;
        var sample = new Meter();
        RowReader.ReadAll(model.Sample(samples, seed: 1), row =>
        {
            if (row == samples / 10)
            {
                early = Meter.ResidentMegabytes;
            }
        });
        double sampleSeconds = sample.Wall, sampleProcessor = sample.Processor;
        Console.WriteLine($"sample {sampleSeconds:F1} s; {early:F0} MB at a tenth, {Meter.ResidentMegabytes:F0} MB at the end");
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "scale",
            rows,
            steps,
            fit_s = Math.Round(fitSeconds, 2),
            fit_cpu_s = Math.Round(fitProcessor, 2),
            train_s = Math.Round(trainSeconds, 2),
            fit_peak_rss_mb = Math.Round(fitPeak, 1),
            samples,
            sample_s = Math.Round(sampleSeconds, 2),
            sample_cpu_s = Math.Round(sampleProcessor, 2),
            sample_rss_mb_tenth = Math.Round(early, 1),
            sample_rss_mb_end = Math.Round(Meter.ResidentMegabytes, 1),
            peak_rss_mb = Math.Round(Meter.PeakMegabytes, 1),
        }));
        return 0;
    }
}
