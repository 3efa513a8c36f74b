using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace Microsoft.ML.Gan.Benchmarks.Threads;

/// <summary>Times a step with one thread and with two. Usage: threads [ROUNDS] [STEPS]</summary>
internal static class ThreadsBenchmark
{
    public static int Run(string[] args)
    {
        if (args.Length == 2 && args[0] == Player.Argument)
        {
            Player.Play(bool.Parse(args[1]));
            return 0;
        }

        int rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 7;
        int steps = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 20;
        Console.WriteLine($"Milliseconds per step (Adult, batch 500, packs of 10), medians of {rounds} rounds of {steps} steps in turns.");
        var figures = new Dictionary<string, object> { ["name"] = "threads" };
        foreach (bool direct in new[] { true, false })
        {
            Compare(direct, rounds, steps, figures);
        }

        Console.WriteLine();
        Console.WriteLine(JsonSerializer.Serialize(figures));
        return 0;
    }

    private static void Compare(bool direct, int rounds, int steps, Dictionary<string, object> figures)
    {
        (string Name, string Key, Player Player)[] players =
        [
            ("one thread", "one", new Player(direct, ("OMP_NUM_THREADS", "1"), ("OPENBLAS_NUM_THREADS", "1"))),
            ("nothing chosen", "unset", new Player(direct)),
            ("OMP_NUM_THREADS=2", "two", new Player(direct, ("OMP_NUM_THREADS", "2"))),
            ("OPENBLAS_NUM_THREADS=2", "two_blas", new Player(direct, ("OMP_NUM_THREADS", "1"), ("OPENBLAS_NUM_THREADS", "2"))),
            ("both, spinning", "two_spinning", new Player(
                direct, ("OMP_NUM_THREADS", "2"), ("OPENBLAS_NUM_THREADS", "2"), ("OMP_WAIT_POLICY", "ACTIVE"), ("OPENBLAS_THREAD_TIMEOUT", "26"))),
        ];
        Array.ForEach(players, p => p.Player.Time(steps)); // compiles
        List<(double Wall, double Processor)>[] times = [.. players.Select(_ => new List<(double, double)>())];
        for (int i = 0; i < rounds * players.Length; i++)
        {
            times[i % players.Length].Add(players[i % players.Length].Player.Time(steps));
        }

        Array.ForEach(players, p => p.Player.Dispose());
        Console.WriteLine();
        Console.WriteLine($"{(direct ? "without a graph" : "by graph"),-26}{"clock",8}{"processors",12}");
        for (int i = 0; i < players.Length; i++)
        {
            double wall = Median(times[i].Select(t => t.Wall)), processor = Median(times[i].Select(t => t.Processor));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{players[i].Name,-26}{wall,8:F1}{processor,12:F1}"));
            string key = (direct ? "" : "graph_") + players[i].Key;
            figures[key + "_ms"] = Math.Round(wall, 2);
            figures[key + "_cpu_ms"] = Math.Round(processor, 2);
        }
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);
}
