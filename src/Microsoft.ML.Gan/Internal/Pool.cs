using System;
using System.Collections.Concurrent;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Working memory that one thread uses at a time: as many pieces as threads ever worked at once.</summary>
/// <param name="make">Makes a piece when all there are are in use.</param>
internal sealed class Pool<T>(Func<T> make) : IDisposable
    where T : IDisposable
{
    private readonly ConcurrentStack<T> _idle = [];

    /// <summary>Takes a piece, which nobody else has until it is returned.</summary>
    public T Rent() => _idle.TryPop(out T? piece) ? piece : make();

    /// <summary>Gives a piece back.</summary>
    public void Return(T piece) => _idle.Push(piece);

    /// <summary>Disposes the pieces; all of them have been returned.</summary>
    public void Dispose()
    {
        while (_idle.TryPop(out T? piece))
        {
            piece.Dispose();
        }
    }
}
