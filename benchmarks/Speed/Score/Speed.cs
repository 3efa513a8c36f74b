using System;
using System.Linq;
using System.Text.Json.Nodes;

namespace Microsoft.ML.Gan.Benchmarks.Score;

/// <summary>Rows per second of processor time and of the clock.</summary>
internal static class Speed
{
    /// <summary>Scores all rows once to warm up, then some times more; medians.</summary>
    /// <remarks>Processor time is that of all threads together: what a core does when nothing else runs on it.</remarks>
    public static JsonObject Measure(string name, int rows, int repeats, Action score)
    {
        score();
        var rounds = new (double Wall, double Processor)[repeats];
        for (int i = 0; i < repeats; i++)
        {
            var meter = new Meter();
            score();
            rounds[i] = (meter.Wall, meter.Processor);
        }

        double wall = Figures.Median(rounds.Select(r => r.Wall)), processor = Figures.Median(rounds.Select(r => r.Processor));
        Console.WriteLine(FormattableString.Invariant(
            $"{name}: {rows / processor / 1e6:F3} million rows per second of processor time, {rows / wall / 1e6:F3} on the clock"));
        return new JsonObject { ["rows_per_processor_s"] = Math.Round(rows / processor), ["rows_per_s"] = Math.Round(rows / wall) };
    }
}
