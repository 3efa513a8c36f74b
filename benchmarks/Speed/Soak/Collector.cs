using System;
using System.Threading;

namespace Microsoft.ML.Gan.Benchmarks.Soak;

/// <summary>Collects garbage some hundred times a second, on a thread of its own, until it is disposed.</summary>
internal sealed class Collector : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _isDone;
    private int _count;

    public Collector()
    {
        _thread = new Thread(Collect) { IsBackground = true };
        _thread.Start();
    }

    /// <summary>Gets the collections so far.</summary>
    public int Count => _count;

    public void Dispose()
    {
        _isDone = true;
        _thread.Join();
    }

    // What dies young, as a rule, and now and then all.
    private void Collect()
    {
        for (; !_isDone; _count++)
        {
            GC.Collect(_count % 50 == 0 ? GC.MaxGeneration : 0);
            Thread.Sleep(10); // without a pause a fit takes a quarter of an hour, and no more is seen
        }
    }
}
