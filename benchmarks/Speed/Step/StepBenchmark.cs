using System;
using System.Globalization;
using System.Text.Json;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>Compares a step with the same step in Python; fails when the losses differ. Usage: step [ROUNDS] [STEPS] [ADULT.csv]</summary>
internal static class StepBenchmark
{
    // Losses are of the order of one.
    private const double FirstTolerance = 1e-4, Tolerance = 5e-3;

    public static int Run(string[] args)
    {
        int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
        int steps = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
        (LearnedTable table, EncodedTable encoded) = Game.Prepare(new MLContext(seed: 1), args.Length > 2 ? args[2] : null);
        Console.WriteLine($"Adult: {encoded.RowCount} rows, {table.Encoding.Layout.Width} wide encoded, conditions {table.Conditions.Width} wide; batch 500, 2 x 256.");
        Console.WriteLine($"Milliseconds of processor time per step, medians of {rounds} rounds of {steps} steps in turns.");
        Console.WriteLine();
        Console.WriteLine($"{"networks",-22}{"ours",8}{"by graph",10}{"Python",9}{"ratio",8}{"losses differ by: first step",30}{"20 steps",10}{"20 by graph",13}");
        Comparison ten = Run("CTGAN's, packs of 10", new NetworkOptions { PackSize = 10, GumbelTemperature = 0.2, StraightThrough = false });
        Comparison one = Run("default, single rows", new NetworkOptions());
        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name = "step",
            ratio = Math.Round(ten.Ratio, 3),
            ms = Math.Round(ten.Ours, 2),
            reference_ms = Math.Round(ten.Reference, 2),
            graph_ms = Math.Round(ten.Graph, 2),
            first_loss_difference = ten.FirstDifference,
            loss_difference = ten.Difference,
            graph_loss_difference = ten.GraphDifference,
            single_ratio = Math.Round(one.Ratio, 3),
            single_ms = Math.Round(one.Ours, 2),
            single_reference_ms = Math.Round(one.Reference, 2),
            single_graph_ms = Math.Round(one.Graph, 2),
            single_first_loss_difference = one.FirstDifference,
            single_loss_difference = one.Difference,
            single_graph_loss_difference = one.GraphDifference,
        }));
        return Math.Max(ten.FirstDifference, one.FirstDifference) <= FirstTolerance && Math.Max(ten.Difference, one.Difference) <= Tolerance ? 0 : 1;

        Comparison Run(string name, NetworkOptions network)
        {
            Comparison result = Comparison.Run(table, encoded, network, rounds, steps);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name,-22}{result.Ours,8:F1}{result.Graph,10:F1}{result.Reference,9:F1}{result.Ratio,8:F3}{result.FirstDifference,30:E1}{result.Difference,10:E1}{result.GraphDifference,13:E1}"));
            return result;
        }
    }
}
