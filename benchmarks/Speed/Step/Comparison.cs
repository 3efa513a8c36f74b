using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>Networks of one kind: the same steps in several ways, then all ways under the clock in turns.</summary>
/// <param name="Ours">Our milliseconds per step.</param>
/// <param name="Graph">Those of the updates by libtorch's own graph.</param>
/// <param name="Arithmetic">Those of the matrix products alone.</param>
/// <param name="Reference">Those of the reference in Python, where it can be played.</param>
/// <param name="Gflop">The billions of additions and multiplications of the products.</param>
/// <param name="FromGraph">How far our losses are from those by the graph.</param>
/// <param name="FromReference">How far our losses are from the reference's.</param>
/// <param name="GraphFromReference">How far those by the graph are from the reference's: how far rounding alone leads.</param>
internal sealed record Comparison(
    double Ours, double Graph, double Arithmetic, double? Reference, double Gflop, LossGap FromGraph, LossGap? FromReference, LossGap? GraphFromReference)
{
    private const int ComparedSteps = 20;

    // Where gradients cancel, ours leave zero, and the graph's a rounding error that Adam makes a whole step of.
    private static readonly LossGap _mostFromReference = new(1e-4, 5e-3), _mostFromGraph = new(1e-3, 2e-2);

    /// <summary>Gets whether the losses are the same, to rounding.</summary>
    public bool Agrees => FromGraph.IsWithin(_mostFromGraph) && (FromReference is null || FromReference.IsWithin(_mostFromReference));

    /// <summary>Compares.</summary>
    public static Comparison Run(LearnedTable table, EncodedTable encoded, NetworkOptions network, int rounds, int steps)
    {
        using var ours = new Game(table, encoded, network, direct: true);
        using var graph = new Game(table, encoded, network, direct: false);
        using var arithmetic = new Arithmetic(
            MatrixProduct.OfStep(network, ours.Options.Training.BatchSize, table.Encoding.Layout.Width, table.Conditions.Width));
        string folder = Directory.CreateTempSubdirectory("gan-step-").FullName;
        try
        {
            float[][] found = Write(folder, ours), byGraph = [.. Enumerable.Range(0, ComparedSteps).Select(_ => graph.Step())];
            using Partner? python = Python.Play("step.py", folder);
            float[][]? expected = python is null ? null : JsonSerializer.Deserialize<float[][]>(python.Ask("losses"))!;
            double?[] times = Time(
                rounds, steps, ours.Time, graph.Time, arithmetic.Time, python is null ? null : count => python.AskNumber($"time {count}"));
            return new Comparison(
                times[0]!.Value, times[1]!.Value, times[2]!.Value, times[3], arithmetic.Gflop,
                LossGap.Of(byGraph, found),
                expected is null ? null : LossGap.Of(expected, found),
                expected is null ? null : LossGap.Of(expected, byGraph));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Adds the figures to a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="prefix">What their names begin with.</param>
    public void AddTo(JsonObject result, string prefix)
    {
        result[prefix + "ratio"] = Figures.Round(Ours / Reference, 3);
        result[prefix + "ms"] = Figures.Round(Ours, 2);
        result[prefix + "reference_ms"] = Figures.Round(Reference, 2);
        result[prefix + "graph_ms"] = Figures.Round(Graph, 2);
        result[prefix + "ratio_to_graph"] = Figures.Round(Ours / Graph, 3);
        result[prefix + "gflop"] = Figures.Round(Gflop, 3);
        result[prefix + "gemm_gflops"] = Figures.Round(1000 * Gflop / Arithmetic, 1);
        result[prefix + "arithmetic_ms"] = Figures.Round(Arithmetic, 2);
        result[prefix + "ratio_to_arithmetic"] = Figures.Round(Ours / Arithmetic, 3);
        result[prefix + "first_loss_difference"] = FromReference?.First;
        result[prefix + "loss_difference"] = FromReference?.All;
        result[prefix + "graph_loss_difference"] = GraphFromReference?.All;
        result[prefix + "first_loss_difference_from_graph"] = FromGraph.First;
        result[prefix + "loss_difference_from_graph"] = FromGraph.All;
    }

    private static float[][] Write(string folder, Game game)
    {
        using var exchange = new Exchange(folder);
        exchange.Add(game);
        float[][] losses = [.. Enumerable.Range(0, ComparedSteps).Select(_ => game.Step(exchange.AddBatch))];
        exchange.Save(game);
        return losses;
    }

    // The medians of each way; the first round, which compiles, is left out.
    private static double?[] Time(int rounds, int steps, params Func<int, double>?[] ways)
    {
        List<double>[] times = Array.ConvertAll(ways, _ => new List<double>());
        for (int round = 0; round <= rounds; round++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                if (ways[way] is { } time)
                {
                    times[way].Add(time(steps));
                }
            }
        }

        return Array.ConvertAll(times, t => Figures.MedianOrNull([.. t.Skip(1)]));
    }
}
