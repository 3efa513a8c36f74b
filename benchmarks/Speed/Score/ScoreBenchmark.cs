using System;
using System.Numerics;
using System.Text.Json.Nodes;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Score;

/// <summary>Scores rows of thirty number columns with a network of two hidden layers of 64 units on one thread. Usage: score [--rows N] [--units N] [--repeats N]</summary>
internal static class ScoreBenchmark
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int rows = Work.WholeBlocks(arguments.Number("--rows") ?? 200_000), units = arguments.Number("--units") ?? 64;
        int repeats = arguments.Number("--repeats") ?? 9;
        torch.set_num_threads(1);
        using var work = new Work(rows, units);
        Console.WriteLine(
            $"{rows} rows of {Work.Columns} columns, {work.Width} inputs, {Work.Layers} hidden layers of {units} units; " +
            $"scores differ from libtorch's by at most {work.LargestDifference():G2}");
        var result = new JsonObject
        {
            ["name"] = "score",
            ["rows"] = rows,
            ["columns"] = Work.Columns,
            ["inputs"] = work.Width,
            ["hidden"] = $"{units} x {units}",
            ["vector_bits"] = 8 * sizeof(float) * Vector<float>.Count,
            ["encoded"] = Speed.Measure("encoded rows", rows, repeats, work.ScoreEncoded),
            ["matrix"] = Speed.Measure("a matrix of numbers, binned on the way", rows, repeats, work.ScoreMatrix),
            ["binning"] = Speed.Measure("binning alone", rows, repeats, work.Bin),
            ["dense"] = Speed.Measure("rows in full, as wide as the network", rows, repeats, work.ScoreDense),
            ["together"] = Speed.Measure("many at a time, GanDiscriminatorModel.Score", rows, repeats, work.ScoreTogether),
            ["model"] = Speed.Measure("row by row, GanDiscriminatorModel.Score", rows, repeats, work.ScoreOneByOne),
            ["view"] = Speed.Measure("a scored view, read by a cursor", rows, repeats, work.ScoreView),
            ["torch"] = Speed.Measure("rows in full, by libtorch", rows, repeats, work.ScoreTorch),
            ["peak_rss_mb"] = Math.Round(Meter.PeakMegabytes, 1),
        };
        Console.WriteLine(result.ToJsonString());
        return 0;
    }
}
