using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Has GANs learn a mixture of normal distributions and counts the modes they find.
/// Usage: ring or grid [--quick | --defaults | --cures] [--seeds N] [--first-seed N] [--steps N]</summary>
internal static class MixtureBenchmark
{
    private const int Points = 100_000;
    private const int QuickPoints = 10_000;
    private const int QuickSteps = 1500;
    private const int PointsJudged = 2500;

    /// <summary>Runs it. The last line has the medians of the default, where it took part.</summary>
    public static int Run(string name, Mixture mixture, string[] args)
    {
        var arguments = new Arguments(args);
        bool quick = args.Contains("--quick");
        int seeds = arguments.Number("--seeds") ?? (quick ? 1 : 5);
        int? steps = arguments.Number("--steps") ?? (quick ? QuickSteps : null);
        Point[] points = mixture.Draw(quick ? QuickPoints : Points, seed: 0);
        var board = new Scoreboard();
        var scores = new List<MixtureScore>();
        foreach (int seed in Enumerable.Range(arguments.Number("--first-seed") ?? 1, seeds))
        {
            foreach (IContender contender in Chosen(args))
            {
                var meter = new Meter();
                MixtureScore score = mixture.Score(contender.Learn(points, PointsJudged, steps, seed));
                board.Add(contender.Name, $"modes of {mixture.Modes}", score.Modes);
                board.Add(contender.Name, "high quality", score.HighQuality);
                board.Add(contender.Name, "reverse KL", score.ReverseKl);
                board.Add(contender.Name, "processor s", meter.Processor);
                Console.Error.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{contender.Name}, seed {seed}: {score.Modes} modes, high quality {score.HighQuality:F3}, reverse KL {score.ReverseKl:F3}, {meter.Processor:F0} s"));
                if (contender == Contenders.Default)
                {
                    scores.Add(score);
                }
            }
        }

        board.Print($"{name}, {points.Length} points, {seeds} seeds");
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            name,
            seeds,
            modes = Figures.MedianOrNull([.. scores.Select(s => (double)s.Modes)]),
            high_quality = Figures.MedianOrNull([.. scores.Select(s => s.HighQuality)]),
            reverse_kl = Figures.MedianOrNull([.. scores.Select(s => s.ReverseKl)]),
            contenders = board.Spreads(),
        }));
        return 0;
    }

    private static IReadOnlyList<IContender> Chosen(string[] args) =>
        args.Contains("--quick") ? [Contenders.Default]
        : args.Contains("--defaults") ? Contenders.Defaults
        : args.Contains("--cures") ? Contenders.Cures
        : [Contenders.Default, .. Contenders.Cures];
}
