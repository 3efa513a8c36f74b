using System;
using System.Diagnostics;
using System.Globalization;
using Microsoft.ML.Gan.Benchmarks.Step;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Benchmarks.Threads;

/// <summary>A process that plays steps when told to, started with settings of the thread pools: they are read once, when libtorch loads.</summary>
internal sealed class Player : IDisposable
{
    public const string Argument = "--play";

    private static readonly string[] _settings = ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "OMP_WAIT_POLICY", "OPENBLAS_THREAD_TIMEOUT"];

    private readonly Process _process;

    /// <summary>Starts a process.</summary>
    /// <param name="direct">Whether steps are played without a graph.</param>
    /// <param name="settings">The settings made; the others are as if the user had made none.</param>
    public Player(bool direct, params (string Name, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Argument, direct.ToString()]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        Array.ForEach(_settings, name => start.Environment.Remove(name));
        Array.ForEach(settings, s => start.Environment[s.Name] = s.Value);
        _process = Process.Start(start)!;
    }

    /// <summary>Answers every line, a number of steps, with the milliseconds per step on the clock and of processors.</summary>
    public static void Play(bool direct)
    {
        (LearnedTable table, EncodedTable encoded) = Game.Prepare(new MLContext(seed: 1), null);
        using var game = new Game(table, encoded, new NetworkOptions { PackSize = 10 }, direct);
        while (Console.ReadLine() is { } line)
        {
            int steps = int.Parse(line, CultureInfo.InvariantCulture);
            var watch = Stopwatch.StartNew();
            double processor = game.Time(steps);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds / steps} {processor}"));
        }
    }

    /// <summary>Gets the milliseconds per step, on the clock and of processors.</summary>
    public (double Wall, double Processor) Time(int steps)
    {
        _process.StandardInput.WriteLine(steps);
        _process.StandardInput.Flush();
        string[] answer = (_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("A player ended.")).Split(' ');
        return (double.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
