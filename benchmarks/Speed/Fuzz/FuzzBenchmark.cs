using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.ML.Gan.IntegrationTests;

namespace Microsoft.ML.Gan.Benchmarks.Fuzz;

/// <summary>Loads mutated model files, and samples from those that load. Usage: fuzz [NUMBER OF FILES]</summary>
internal static class FuzzBenchmark
{
    private const double MostSeconds = 2;
    private const long MostBytes = 256L << 20;

    public static int Run(string[] args)
    {
        int files = args.Length > 0 ? int.Parse(args[0]) : 20_000;
        using var fixture = new SaveLoadFixture();
        var mutator = new Mutator(fixture.Saved);
        var outcomes = Mutator.Kinds.ToDictionary(k => k, _ => (Loaded: 0, Refused: 0));
        List<string> failures = [];
        double slowest = 0;
        long largest = 0;
        for (int i = 0; i < files; i++)
        {
            (string kind, byte[] file) = mutator.Make(i);
            long before = GC.GetTotalAllocatedBytes();
            var watch = Stopwatch.StartNew();
            string outcome = Load(fixture, file);
            double seconds = watch.Elapsed.TotalSeconds;
            long bytes = GC.GetTotalAllocatedBytes() - before;
            (slowest, largest) = (Math.Max(slowest, seconds), Math.Max(largest, bytes));
            (int loaded, int refused) = outcomes[kind];
            outcomes[kind] = outcome == "loaded" ? (loaded + 1, refused) : (loaded, refused + 1);
            if (outcome is not ("loaded" or "refused") || seconds > MostSeconds || bytes > MostBytes)
            {
                failures.Add($"file {i} ({kind}): {outcome}, {seconds:F2} s, {bytes >> 20} MB");
                Console.WriteLine(failures[^1]);
            }
        }

        foreach ((string kind, (int loaded, int refused)) in outcomes)
        {
            Console.WriteLine($"{kind,-16} {loaded,6} loaded {refused,6} refused");
        }

        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "fuzz",
            files,
            loaded = outcomes.Values.Sum(o => o.Loaded),
            refused = outcomes.Values.Sum(o => o.Refused),
            failures = failures.Count,
            slowest_s = Math.Round(slowest, 3),
            largest_allocation_mb = Math.Round(largest / 1048576.0, 1),
            peak_rss_mb = Math.Round(Meter.PeakMegabytes, 1),
        }));
        return failures.Count == 0 ? 0 : 1;
    }

    // On a thread of its own, so that a hang is seen as one.
    private static string Load(SaveLoadFixture fixture, byte[] file)
    {
        Task<string> work = Task.Run(() =>
        {
            try
            {
                using GanModel model = fixture.MLContext.Gan().Load(new MemoryStream(file));
                using DataViewRowCursor cursor = model.Sample(50, seed: 1) is var rows ? rows.GetRowCursor(rows.Schema) : null!;
                while (cursor.MoveNext())
                {
                }

                return "loaded";
            }
            catch (InvalidDataException)
            {
                return "refused";
            }
            catch (Exception e)
            {
                return e.ToString();
            }
        });
        return work.Wait(TimeSpan.FromSeconds(10 * MostSeconds)) ? work.Result : "hangs";
    }
}
