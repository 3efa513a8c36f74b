using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Has GANs learn a mixture of normal distributions and counts the modes they find.</summary>
internal static class MixtureBenchmark
{
    private const int Points = 100_000;
    private const int QuickPoints = 10_000;
    private const int QuickSteps = 1500;
    private const int PointsJudged = 2500;

    /// <summary>Runs it. The last line has the medians of the default.</summary>
    public static int Run(string name, Mixture mixture, string[] args)
    {
        var arguments = new Arguments(args);
        bool quick = args.Contains("--quick");
        int seeds = arguments.Number("--seeds") ?? (quick ? 1 : 5);
        int? steps = arguments.Number("--steps") ?? (quick ? QuickSteps : null);
        Point[] points = mixture.Draw(quick ? QuickPoints : Points, seed: 0);
        var board = new Scoreboard();
        var scores = new List<MixtureScore>();
        foreach (IContender contender in quick ? [Contenders.Default] : args.Contains("--defaults") ? Contenders.Defaults : Contenders.All)
        {
            for (int seed = 1; seed <= seeds; seed++)
            {
                var meter = new Meter();
                MixtureScore score = mixture.Score(contender.Learn(points, PointsJudged, steps, seed));
                board.Add(contender.Name, $"modes of {mixture.Modes}", score.Modes);
                board.Add(contender.Name, "high quality", score.HighQuality);
                board.Add(contender.Name, "reverse KL", score.ReverseKl);
                board.Add(contender.Name, "processor s", meter.Processor);
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
            modes = Median(scores.Select(s => (double)s.Modes)),
            high_quality = Median(scores.Select(s => s.HighQuality)),
            reverse_kl = Median(scores.Select(s => s.ReverseKl)),
            contenders = board.Spreads(),
        }));
        return 0;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
