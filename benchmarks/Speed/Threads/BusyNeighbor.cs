using System;
using System.Threading;

namespace Microsoft.ML.Gan.Benchmarks.Threads;

/// <summary>A process that keeps one processor busy until it is disposed.</summary>
internal sealed class BusyNeighbor : IDisposable
{
    /// <summary>What the process is started with.</summary>
    public const string Argument = "--spin";

    private readonly Partner _process = new(Programs.Own("threads", Argument));

    /// <summary>Starts it, and waits until it is busy.</summary>
    public BusyNeighbor() => _process.Ask("");

    /// <summary>Is busy until nothing more is asked.</summary>
    public static void Spin()
    {
        new Thread(() =>
        {
            while (true)
            {
            }
        }) { IsBackground = true }.Start();
        while (Console.ReadLine() is not null)
        {
            Console.WriteLine();
        }
    }

    public void Dispose() => _process.Dispose();
}
