using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;

namespace Microsoft.ML.Gan.Benchmarks.Threads;

/// <summary>Times a step with one thread, with two, with nothing chosen and with threads that wait as libgomp has them wait, alone and beside a process that keeps a processor busy. Usage: threads [ROUNDS] [STEPS]</summary>
internal static class ThreadsBenchmark
{
    private static readonly (string Name, string Key, int? Threads, int? Spins)[] _settings =
    [
        ("one thread", "one", 1, null), ("two threads", "two", 2, null), ("nothing chosen", "unset", null, null),
        ("two that spin as by default", "spinning", 2, Player.DefaultSpins),
    ];

    public static int Run(string[] args)
    {
        switch (args.FirstOrDefault())
        {
            case Player.Argument:
                Player.Play(args[1]);
                return 0;
            case BusyNeighbor.Argument:
                BusyNeighbor.Spin();
                return 0;
        }

        var arguments = new Arguments(args);
        int rounds = arguments.Number(0) ?? 5, steps = arguments.Number(1) ?? 10;
        Console.WriteLine($"Milliseconds per step (Adult, batch 500, default networks), medians of {rounds} rounds of {steps} steps in turns; processors: {Environment.ProcessorCount}.");
        var result = new JsonObject { ["name"] = "threads", ["processors"] = Environment.ProcessorCount };
        Player[] players = [.. _settings.Select(s => new Player(s.Threads, s.Spins))];
        Array.ForEach(players, p => p.Time(steps)); // compiles
        Compare("alone", "", players, rounds, steps, result);
        using (new BusyNeighbor())
        {
            Compare("beside a busy process", "busy_", players, rounds, steps, result);
        }

        Array.ForEach(players, p => p.Dispose());
        Console.WriteLine();
        Console.WriteLine(result.ToJsonString());
        return 0;
    }

    private static void Compare(string title, string prefix, Player[] players, int rounds, int steps, JsonObject result)
    {
        List<(double Wall, double Processor)>[] times = Array.ConvertAll(players, _ => new List<(double, double)>());
        for (int i = 0; i < rounds * players.Length; i++)
        {
            times[i % players.Length].Add(players[i % players.Length].Time(steps));
        }

        Console.WriteLine();
        Console.WriteLine($"{title,-30}{"clock",8}{"processors",12}");
        foreach (((string name, string key, _, _), List<(double Wall, double Processor)> found) in _settings.Zip(times))
        {
            double wall = Figures.Median(found.Select(t => t.Wall)), processor = Figures.Median(found.Select(t => t.Processor));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-30}{wall,8:F1}{processor,12:F1}"));
            result[$"{prefix}{key}_ms"] = Math.Round(wall, 2);
            result[$"{prefix}{key}_cpu_ms"] = Math.Round(processor, 2);
        }
    }
}
