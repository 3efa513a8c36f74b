using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Encode;

/// <summary>Reads and encodes Adult and a generated table of fifteen columns. Usage: encode [ROWS] [CSV]</summary>
internal static class EncodeBenchmark
{
    private const int Repeats = 5;

    public static int Run(string[] args)
    {
        int rows = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        var mlContext = new MLContext(seed: 1);
        IDataView adult = AdultData.Load(mlContext, args.ElementAtOrDefault(1));
        Encoded[] runs = [.. Enumerable.Range(0, Repeats + 1).Select(_ => Show(Encoded.Of(adult, AdultData.Label)))];
        Encoded[] warm = [.. runs.Skip(1).OrderBy(r => r.Encoding)];
        double before = Meter.ResidentMegabytes;
        Encoded large = Show(Encoded.Of(mlContext.Data.LoadFromEnumerable(WideRow.Make(rows, seed: 1)), nameof(WideRow.Label)));

        // The first round compiles; its figure is what a process sees that encodes once.
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "encode",
            processors = Environment.ProcessorCount,
            adult_s = Math.Round(warm[Repeats / 2].Encoding, 3),
            adult_fit_s = Math.Round(warm[Repeats / 2].Reduce + warm[Repeats / 2].Fit, 3),
            adult_apply_s = Math.Round(warm[Repeats / 2].Apply, 3),
            adult_first_s = Math.Round(runs[0].Encoding, 3),
            rows,
            rows_read_s = Math.Round(large.Read, 3),
            rows_encode_s = Math.Round(large.Encoding, 3),
            rss_before_mb = Math.Round(before, 1),
            peak_rss_mb = Math.Round(Meter.PeakMegabytes, 1),
        }));
        GC.KeepAlive(large);
        return 0;
    }

    private static Encoded Show(Encoded run)
    {
        Console.WriteLine(run);
        return run;
    }
}
