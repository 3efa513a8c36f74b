using System;
using System.Threading;

namespace Microsoft.ML.Gan.IntegrationTests.GarbageCollection;

/// <summary>Collects garbage without pause, on a thread of its own, until it is disposed: what nothing holds is gone at once.</summary>
internal sealed class Collector : IDisposable
{
    private readonly Thread _thread;
    private volatile bool _isDone;

    public Collector()
    {
        _thread = new Thread(Collect) { IsBackground = true };
        _thread.Start();
    }

    public void Dispose()
    {
        _isDone = true;
        _thread.Join();
    }

    // What dies young, as a rule, and now and then all.
    private void Collect()
    {
        for (int i = 0; !_isDone; i++)
        {
            GC.Collect(i % 50 == 0 ? GC.MaxGeneration : 0);
            Thread.SpinWait(2000); // some microseconds, in which the others get on
        }
    }
}
