using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Numerics.Tensors;
using System.Text.Json.Nodes;
using Microsoft.ML.Gan.Benchmarks.Step;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using Adam = Microsoft.ML.Gan.Networks.Adam;
using Tensor = TorchSharp.torch.Tensor;

namespace Microsoft.ML.Gan.Benchmarks.Operators;

/// <summary>What the library's own loops gain over .NET's TensorPrimitives and over libtorch's operators, in turns in one run on one thread. Usage: operators [ROUNDS]</summary>
internal static class OperatorsBenchmark
{
    // The hidden units of a batch, and some hundred kilobytes: in the cache, as in a step.
    private const int Batch = 500, Width = 256;

    // One chunk of sampled rows.
    private const int Rows = 1000;

    public static int Run(string[] args)
    {
        int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 15;
        TorchLibraries.Load();
        set_num_threads(1);
        using IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope();
        (LearnedTable table, EncodedTable encoded) = Game.Prepare(new MLContext(seed: 1), null);
        using var game = new Game(table, encoded, new NetworkOptions(), direct: true);
        Contest[] contests = [.. Elementwise(), .. Optimizer(game), .. Generation(game)];

        Console.WriteLine($"Microseconds, medians of {rounds} rounds in turns; one thread.\n");
        Console.WriteLine($"{"",-44}{"ours",10}{".NET's",10}{"libtorch",10}");
        var figures = new JsonObject();
        foreach (Contest contest in contests)
        {
            double?[] times = contest.Times(rounds);
            Console.WriteLine($"{contest.Name,-44}{string.Concat(times.Select(t => $"{t?.ToString("F1", CultureInfo.InvariantCulture) ?? "-",10}"))}");
            figures[contest.Key] = new JsonArray([.. times.Select(t => t is { } time ? JsonValue.Create(Math.Round(time, 2)) : null)]);
        }

        Console.WriteLine();
        Console.WriteLine(new JsonObject { ["name"] = "operators", ["order"] = new JsonArray("ours", "dotnet", "libtorch"), ["microseconds"] = figures }.ToJsonString());
        return 0;
    }

    private static IEnumerable<Contest> Elementwise()
    {
        Tensor a = randn(Batch, Width), b = randn(Batch, Width), sums = zeros(Width);
        Scalar half = Held.Of(0.5), tenth = Held.Of(0.1), negative = Held.Of(0.2), kept = Held.Of(0.9);
        var small = new float[Batch * Width];
        yield return new Contest("add", "target += source", () => Loops.Add(a.Values(), b.Values()), () => TensorPrimitives.Add(a.Values(), b.Values(), a.Values()), () => a.add_(b, Held.One));
        yield return new Contest(
            "add_scaled", "target += factor * source", () => Loops.Add(a.Values(), 0.1f, b.Values()),
            () => TensorPrimitives.MultiplyAdd(b.Values(), 0.1f, a.Values(), a.Values()), () => a.add_(b, tenth));
        yield return new Contest("scale", "values *= factor", () => Loops.Scale(a.Values(), 0.5f), () => TensorPrimitives.Multiply(a.Values(), 0.5f, a.Values()), () => a.mul_(half));
        yield return new Contest("rectify", "leaky ReLU", () => Loops.Rectify(a.Values(), 0.2f), null, () => a.leaky_relu_(negative));
        yield return new Contest(
            "average", "running average", () => Loops.Average(a.Values(), b.Values(), 0.9f),
            () => TensorPrimitives.Lerp(b.Values(), a.Values(), 0.9f, a.Values()), () => a.mul_(kept).add_(b, tenth));
        yield return new Contest(
            "exp", "exp", () => Loops.Exp(Fresh(b, small)), () => TensorPrimitives.Exp(Fresh(b, small), small), () =>
            {
                b.Values().CopyTo(a.Values());
                a.exp_();
            });
        yield return new Contest("columns", "sums of columns", () => Loops.SumColumns(b.Values(), sums.Values()), null, () => b.sum(0L));
    }

    private static Span<float> Fresh(Tensor source, float[] target)
    {
        source.Values().CopyTo(target);
        return target;
    }

    private static IEnumerable<Contest> Optimizer(Game game)
    {
        Parameter[] weights = [.. game.Generator.parameters(), .. game.Discriminator.parameters()];
        foreach (Parameter weight in weights)
        {
            weight.grad = randn(weight.shape);
        }

        Adam own = new(weights, 1e-9, 0.5, 0.9), operations = new(weights, 1e-9, 0.5, 0.9, inMemory: false);
        yield return new Contest("adam", $"Adam, {weights.Sum(w => w.numel()):N0} weights", own.Step, null, operations.Step);
    }

    // Noise is drawn within, as each draws it.
    private static IEnumerable<Contest> Generation(Game game)
    {
        game.Generator.eval();
        var folded = new FoldedGenerator(game.Generator, game.Table.Conditions, game.Options.Network);
        GeneratorMemory memory = folded.CreateMemory(Rows);
        var source = new NoiseSource(1, "operators");
        int[] wanted = [.. Enumerable.Repeat(-1, Rows * game.Table.Conditions.Offsets.Count)];
        Tensor conditions = zeros(Rows, game.Table.Conditions.Width);
        var noise = new float[Rows * game.Options.Network.LatentDimension];
        yield return new Contest(
            "noise", $"normal noise of {Rows:N0} rows", () => source.FillLatent(noise, game.Options.Network.LatentDistribution), null,
            () => randn(Rows, game.Options.Network.LatentDimension));
        yield return new Contest(
            "generator", $"generator, {Rows:N0} rows", () => folded.Forward(wanted, Rows, source, memory), null,
            () => game.Generator.forward(randn(Rows, game.Options.Network.LatentDimension), conditions));
    }
}
