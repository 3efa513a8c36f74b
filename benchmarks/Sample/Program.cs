using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Samples 100,000 rows of Adult, read by a cursor and saved as CSV. Usage: Sample [CSV]</summary>
/// <remarks>The generator is hardly trained, which changes nothing about its speed; resampling, where it is on, then costs as much as it ever may.</remarks>
internal static class Program
{
    private const int Rows = 100_000;
    private const int Repeats = 5;

    private static int Main(string[] args)
    {
        var mlContext = new MLContext(seed: 1);
        IDataView adult = AdultData.Load(mlContext, new Arguments(args).Path);
        (Times plain, double first) = Measure(mlContext, adult, ResamplingMode.Never);
        (Times resampled, _) = Measure(mlContext, adult, ResamplingMode.Always);
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "sample",
            rows = Rows,
            threads = torch.get_num_threads(),
            sample_s = plain.Read,
            sample_cpu_s = plain.ReadProcessor,
            csv_s = plain.Saved,
            csv_cpu_s = plain.SavedProcessor,
            resampled_s = resampled.Read,
            resampled_cpu_s = resampled.ReadProcessor,
            first_s = first,
            peak_rss_mb = Math.Round(Meter.PeakMegabytes, 1),
        }));
        return 0;
    }

    // The first round compiles; it is given apart and left out of the medians.
    private static (Times Times, double First) Measure(MLContext mlContext, IDataView adult, ResamplingMode resampling)
    {
        var options = new GanOptions { LabelColumnName = AdultData.Label, Seed = 1 };
        options.Training.NumberOfSteps = 20;
        options.Sampling.Resampling = resampling;
        using GanModel model = mlContext.Gan().Fit(adult, options);
        List<(double Wall, double Processor)> reads = [], saves = [];
        for (int i = 0; i <= Repeats; i++)
        {
            reads.Add(Time(() => RowReader.ReadAll(model.Sample(Rows, seed: i))));
            saves.Add(Time(() => Save(mlContext, model.Sample(Rows, seed: i))));
            Console.WriteLine($"resampling {resampling}: {reads[^1].Wall:F2} s ({reads[^1].Processor:F2} s of processors), with CSV {saves[^1].Wall:F2} s ({saves[^1].Processor:F2})");
        }

        var times = new Times(
            Median(reads.Select(r => r.Wall)), Median(reads.Select(r => r.Processor)),
            Median(saves.Select(r => r.Wall)), Median(saves.Select(r => r.Processor)));
        return (times, Math.Round(reads[0].Wall, 3));
    }

    private static (double Wall, double Processor) Time(Action action)
    {
        var meter = new Meter();
        action();
        return (meter.Wall, meter.Processor);
    }

    private static void Save(MLContext mlContext, IDataView view)
    {
        string path = Path.GetTempFileName();
        using (FileStream stream = File.Create(path))
        {
            mlContext.Data.SaveAsText(view, stream, separatorChar: ',', headerRow: true, schema: false);
        }

        File.Delete(path);
    }

    private static double Median(IEnumerable<double> values) => Math.Round(values.Skip(1).Order().ElementAt(Repeats / 2), 3);

    private readonly record struct Times(double Read, double ReadProcessor, double Saved, double SavedProcessor);
}
