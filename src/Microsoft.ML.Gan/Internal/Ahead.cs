using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Internal;

/// <summary>Makes the items of a sequence before they are asked for, on threads of the pool, and hands them out in order.</summary>
internal static class Ahead
{
    /// <summary>Makes one item per input.</summary>
    /// <param name="inputs">What items are made of; read by the thread that enumerates.</param>
    /// <param name="make">Makes an item; called by several threads at once.</param>
    /// <param name="count">The most items on their way or waiting at a time; with 1 the thread that enumerates makes them all.</param>
    /// <returns>The items. What <paramref name="make"/> throws is thrown where its item is due.</returns>
    /// <remarks>
    /// The thread that enumerates makes an item that is due and that nobody has begun: a busy pool delays nobody, and a single item
    /// needs no other thread. Whoever leaves early waits for what has begun, so that nothing goes on behind its back.
    /// </remarks>
    public static IEnumerable<TItem> Select<TInput, TItem>(IEnumerable<TInput> inputs, Func<TInput, TItem> make, int count)
    {
        var items = new Queue<(Lazy<TItem> Item, Task Work)>();
        using var left = new CancellationTokenSource();
        using IEnumerator<TInput> source = inputs.GetEnumerator();
        try
        {
            bool isMore = true;
            while (true)
            {
                while (isMore && items.Count < count && (isMore = source.MoveNext()))
                {
                    TInput input = source.Current;
                    var item = new Lazy<TItem>(() => make(input));
                    items.Enqueue((item, items.Count == 0 ? Task.CompletedTask : Task.Run(() => Begin(item), left.Token)));
                }

                if (!items.TryDequeue(out (Lazy<TItem> Item, Task Work) next))
                {
                    yield break;
                }

                yield return next.Item.Value;
            }
        }
        finally
        {
            left.Cancel();
            Task.WhenAll(items.Select(i => i.Work)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing).GetAwaiter().GetResult();
        }
    }

    // What goes wrong is kept, and thrown where the item is due.
    private static void Begin<TItem>(Lazy<TItem> item)
    {
        try
        {
            _ = item.Value;
        }
        catch (Exception)
        {
        }
    }
}
