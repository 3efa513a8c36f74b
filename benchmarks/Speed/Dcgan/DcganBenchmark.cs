using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Dcgan;

/// <summary>Compares a step of DCGAN with the same step in Python. Usage: dcgan [--rounds N] [--steps N] [--batch N] [--width N]</summary>
internal static class DcganBenchmark
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int rounds = arguments.Number("--rounds") ?? 7, steps = arguments.Number("--steps") ?? 2;
        int batch = arguments.Number("--batch") ?? 64, width = arguments.Number("--width") ?? 64;
        Console.WriteLine($"DCGAN, 64 x 64 x 3, {width} channels at full size, batch {batch}; milliseconds of processor time per step, {rounds} rounds of {steps} steps in turns.");
        using var ours = new DcganGame(batch, width);
        using var reference = new DcganReference(batch, width);
        ours.Time(1); // the first steps compile and fill the pools
        reference.Time(1);
        List<double> here = [], there = [];
        for (int i = 0; i < rounds; i++)
        {
            here.Add(ours.Time(steps));
            there.Add(reference.Time(steps));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ours {here[^1],8:F0}   Python {there[^1],8:F0}   ratio {here[^1] / there[^1]:F3}"));
        }

        double ratio = Median(here.Zip(there, (h, t) => h / t)), best = here.Min() / there.Min();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians: ours {Median(here):F0}, Python {Median(there):F0}; ratio of a round {ratio:F3}; of the fastest rounds {best:F3}"));
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "dcgan",
            ratio = Math.Round(ratio, 3),
            ms = Math.Round(Median(here), 1),
            reference_ms = Math.Round(Median(there), 1),
            fastest_ratio = Math.Round(best, 3),
            batch,
            width,
            rounds,
            steps,
        }));
        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
