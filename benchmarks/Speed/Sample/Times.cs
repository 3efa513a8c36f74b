using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Sample;

/// <summary>Medians over several rounds, in seconds, of rows read by a cursor and of rows saved as CSV.</summary>
/// <param name="DrawsPerRow">How many generated rows stand behind one that is kept.</param>
/// <param name="Read">Seconds on the clock.</param>
/// <param name="ReadProcessor">Seconds of processor time.</param>
/// <param name="Saved">Seconds on the clock.</param>
/// <param name="SavedProcessor">Seconds of processor time.</param>
/// <param name="First">Seconds on the clock of the first round, which compiles and is left out of the medians.</param>
internal sealed record Times(double DrawsPerRow, double Read, double ReadProcessor, double Saved, double SavedProcessor, double First)
{
    /// <summary>Measures both in turn.</summary>
    public static Times Measure(string name, double drawsPerRow, int rounds, Action<int> read, Action<int> save)
    {
        List<(double Wall, double Processor)> reads = [], saves = [];
        for (int i = 0; i <= rounds; i++)
        {
            reads.Add(Time(read, i));
            saves.Add(Time(save, i));
            Console.WriteLine($"{name}: {reads[i].Wall:F2} s ({reads[i].Processor:F2} s of processors), with CSV {saves[i].Wall:F2} s ({saves[i].Processor:F2})");
        }

        return new Times(
            Math.Round(drawsPerRow, 2),
            Median(reads.Select(r => r.Wall)), Median(reads.Select(r => r.Processor)),
            Median(saves.Select(r => r.Wall)), Median(saves.Select(r => r.Processor)),
            Math.Round(reads[0].Wall, 3));
    }

    private static (double Wall, double Processor) Time(Action<int> action, int round)
    {
        var meter = new Meter();
        action(round);
        return (meter.Wall, meter.Processor);
    }

    private static double Median(IEnumerable<double> values) => Math.Round(Figures.Median(values.Skip(1)), 3);
}
