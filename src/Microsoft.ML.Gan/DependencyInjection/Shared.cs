using System;
using System.Threading;

namespace Microsoft.ML.Gan.DependencyInjection;

/// <summary>Something that is disposed when the last of its holders lets go; who makes it is the first.</summary>
internal sealed class Shared<T>(T value)
    where T : class, IDisposable
{
    private int _holders = 1;

    /// <summary>Gets what is shared; only holders may ask.</summary>
    public T Value => value;

    /// <summary>Becomes a holder.</summary>
    /// <returns>Whether there was one left; where not, the value is disposed.</returns>
    public bool TryHold()
    {
        int seen = Volatile.Read(ref _holders);
        while (seen > 0)
        {
            int found = Interlocked.CompareExchange(ref _holders, seen + 1, seen);
            if (found == seen)
            {
                return true;
            }

            seen = found;
        }

        return false;
    }

    /// <summary>Lets go.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _holders) == 0)
        {
            value.Dispose();
        }
    }
}
