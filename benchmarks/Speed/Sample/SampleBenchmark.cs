using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Sample;

/// <summary>Samples 100,000 rows of Adult, read by a cursor and saved as CSV. Usage: sample [CSV] [--steps N]</summary>
/// <remarks>
/// Three models: one whose rows are all kept; one of default options and N steps (300); one hardly trained that is resampled all the
/// same, which costs as much as it ever may. Then the same once more in a process that is given one processor.
/// </remarks>
internal static class SampleBenchmark
{
    private const int Rows = 100_000;
    private const int Rounds = 5;
    private const int FewSteps = 20;
    private const string ProcessorCount = "DOTNET_PROCESSOR_COUNT";

    private static readonly JsonSerializerOptions _spelling = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        var mlContext = new MLContext(seed: 1);
        IDataView adult = AdultData.Load(mlContext, arguments.Path);
        var result = new JsonObject
        {
            ["name"] = "sample",
            ["rows"] = Rows,
            ["processors"] = Environment.ProcessorCount,
            ["torch_threads"] = torch.get_num_threads(),
            ["all_kept"] = Measure(mlContext, adult, ResamplingMode.Never, FewSteps),
            ["trained"] = Measure(mlContext, adult, new GanOptions().Sampling.Resampling, arguments.Number("--steps") ?? 300),
            ["worst"] = Measure(mlContext, adult, ResamplingMode.Always, FewSteps),
            ["peak_rss_mb"] = Math.Round(Meter.PeakMegabytes, 1),
        };
        if (Environment.GetEnvironmentVariable(ProcessorCount) is null)
        {
            result["one_processor"] = OnOneProcessor(args);
        }

        Console.WriteLine(result.ToJsonString());
        return 0;
    }

    private static JsonNode? Measure(MLContext mlContext, IDataView adult, ResamplingMode resampling, int steps)
    {
        var options = new GanOptions { LabelColumnName = AdultData.Label, Seed = 1 };
        options.Training.NumberOfSteps = steps;
        options.Sampling.Resampling = resampling;
        using GanModel model = mlContext.Gan().Fit(adult, options);
        var times = Times.Measure(
            $"{steps} steps, resampling {resampling}", model.Resampling?.DrawsPerRow ?? 1, Rounds,
            seed => RowReader.ReadAll(model.Sample(Rows, seed: seed)),
            seed => Save(mlContext, model.Sample(Rows, seed: seed)));
        return JsonSerializer.SerializeToNode(times, _spelling);
    }

    private static JsonNode? OnOneProcessor(string[] args)
    {
        ProcessStartInfo start = Programs.Own(["sample", .. args]);
        start.Environment[ProcessorCount] = "1";
        using Process process = Process.Start(start)!;
        string last = string.Empty;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            last = line;
            Console.WriteLine($"one processor: {line}");
        }

        return JsonNode.Parse(last);
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
}
