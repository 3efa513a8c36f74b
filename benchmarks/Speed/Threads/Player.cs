using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using Microsoft.ML.Gan.Benchmarks.Step;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Sampling;
using TorchSharp;

namespace Microsoft.ML.Gan.Benchmarks.Threads;

/// <summary>A process that plays steps when it is told to, with a number of threads that was chosen before anything was computed.</summary>
internal sealed class Player : IDisposable
{
    /// <summary>What the process is started with, and then its number of threads, where one is chosen.</summary>
    public const string Argument = "--play";

    /// <summary>How often a waiting thread looks for work where nobody has chosen: 3 milliseconds, by the estimate of libgomp's sources.</summary>
    public const int DefaultSpins = 300_000;

    private static readonly string[] _settings = ["OMP_NUM_THREADS", "MKL_NUM_THREADS", "OMP_WAIT_POLICY", OpenMPSpinCount.Variable];

    private readonly Partner _process;

    /// <summary>Starts a process.</summary>
    /// <param name="threads">How many threads; <see langword="null"/> to leave it to libtorch, as if nothing were set in the environment either.</param>
    /// <param name="spins">How often a waiting thread looks for work; <see langword="null"/> to leave it to the library.</param>
    public Player(int? threads, int? spins)
    {
        ProcessStartInfo start = Programs.Own("threads", Argument, $"{threads}");
        Array.ForEach(_settings, name => start.Environment.Remove(name));
        if (spins is not null)
        {
            start.Environment[OpenMPSpinCount.Variable] = $"{spins}";
        }

        _process = new Partner(start);
    }

    /// <summary>Answers every line, a number of steps, with the milliseconds per step on the clock and of processors.</summary>
    public static void Play(string threads)
    {
        TorchLibraries.Load(); // as a fit does, before anything of TorchSharp is touched
        if (threads.Length > 0)
        {
            torch.set_num_threads(int.Parse(threads, CultureInfo.InvariantCulture));
        }

        (LearnedTable table, EncodedTable encoded) = Game.Prepare(new MLContext(seed: 1), null);
        using var game = new Game(table, encoded, new NetworkOptions(), direct: true);
        while (Console.ReadLine() is { } line)
        {
            int steps = int.Parse(line, CultureInfo.InvariantCulture);
            var meter = new Meter();
            game.Run(steps);
            Console.WriteLine(FormattableString.Invariant($"{1000 * meter.Wall / steps} {1000 * meter.Processor / steps}"));
        }
    }

    /// <summary>Gets the milliseconds per step, on the clock and of processors.</summary>
    public (double Wall, double Processor) Time(int steps)
    {
        double[] answer = [.. _process.Ask($"{steps}").Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];
        return (answer[0], answer[1]);
    }

    public void Dispose() => _process.Dispose();
}
