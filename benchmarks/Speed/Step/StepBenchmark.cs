using System;
using System.Text.Json.Nodes;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>Compares a step with the same step by libtorch's graph, with its matrix products alone, and with the same step in Python; fails when the losses differ.
/// Usage: step [ROUNDS] [STEPS] [ADULT.csv] [--threads N]</summary>
/// <remarks>One thread, unless more are asked for. Where Python has no PyTorch, what is told of it is null.</remarks>
internal static class StepBenchmark
{
    public static int Run(string[] args)
    {
        var arguments = new Arguments(args);
        int threads = arguments.Number("--threads") ?? 1;
        TorchLibraries.Load(); // as a fit does, before anything of TorchSharp is touched
        torch.set_num_threads(threads); // before anything else: a thread that has computed keeps the number it found
        int rounds = arguments.Number(0) ?? 7, steps = arguments.Number(1) ?? 20;
        (LearnedTable table, EncodedTable encoded) = Game.Prepare(new MLContext(seed: 1), arguments.Word(2));
        Console.WriteLine($"Adult: {encoded.RowCount} rows, {table.Encoding.Layout.Width} wide encoded, conditions {table.Conditions.Width} wide; batch 500, 2 x 256; threads: {threads}.");
        Console.WriteLine($"{StepClock.Kind} per step, medians of {rounds} rounds of {steps} steps in turns.");
        var result = new JsonObject { ["name"] = "step" };
        bool agrees = Add("CTGAN's, packs of 10", "", new NetworkOptions { PackSize = 10, GumbelTemperature = 0.2, StraightThrough = false });
        agrees &= Add("default, single rows", "single_", new NetworkOptions());
        result["threads"] = threads;
        Console.WriteLine();
        Console.WriteLine(result.ToJsonString());
        return agrees ? 0 : 1;

        bool Add(string name, string prefix, NetworkOptions network)
        {
            Comparison found = Comparison.Run(table, encoded, network, rounds, steps);
            Print(name, found);
            found.AddTo(result, prefix);
            return found.Agrees;
        }
    }

    private static void Print(string name, Comparison found)
    {
        Console.WriteLine();
        Console.WriteLine($"{name,-22}{"ms",8}{"our ratio to it",17}{"our losses differ by",22}");
        Line("ours", found.Ours, null);
        Line("by libtorch's graph", found.Graph, found.FromGraph);
        Line("in Python", found.Reference, found.FromReference);
        Line("matrix products", found.Arithmetic, null);
        Console.WriteLine(FormattableString.Invariant($"{found.Gflop:F2} GFLOP of products at {1000 * found.Gflop / found.Arithmetic:F0} GFLOP/s."));

        void Line(string way, double? milliseconds, LossGap? gap) => Console.WriteLine(
            $"  {way,-20}{Figures.Text(milliseconds, "F1"),8}{Figures.Text(found.Ours / milliseconds, "F3"),17}  {gap}");
    }
}
