using System;
using System.Diagnostics;
using System.Linq;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.Operators;

/// <summary>One computation in up to three ways: the library's own loop, .NET's, libtorch's operators.</summary>
internal sealed class Contest(string key, string name, Action own, Action? dotnet, Action libtorch)
{
    private const double MillisecondsPerRound = 20;

    private readonly Action?[] _ways = [own, dotnet, libtorch];

    public string Key => key;

    public string Name => name;

    /// <summary>Gets microseconds per call of each way, medians of rounds in turns.</summary>
    public double?[] Times(int rounds)
    {
        int[] repeats = [.. _ways.Select(way => way is null ? 0 : Repeats(way))];
        var times = new double[_ways.Length, rounds];
        for (int round = 0; round < rounds; round++)
        {
            for (int way = 0; way < _ways.Length; way++)
            {
                times[way, round] = _ways[way] is { } action ? Time(action, repeats[way]) : 0;
            }
        }

        return [.. Enumerable.Range(0, _ways.Length).Select(way => _ways[way] is null
            ? (double?)null
            : Figures.Median(Enumerable.Range(0, rounds).Select(round => times[way, round])))];
    }

    // Also what lets the runtime compile it well.
    private static int Repeats(Action action)
    {
        int repeats = 1;
        for (; Time(action, repeats) * repeats < 1000 * MillisecondsPerRound; repeats *= 2)
        {
        }

        return repeats;
    }

    private static double Time(Action action, int repeats)
    {
        using IDisposable scope = NewDisposeScope();
        var watch = Stopwatch.StartNew();
        for (int i = 0; i < repeats; i++)
        {
            action();
        }

        return watch.Elapsed.TotalMicroseconds / repeats;
    }
}
