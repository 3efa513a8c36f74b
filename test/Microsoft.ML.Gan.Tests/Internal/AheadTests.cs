using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Internal;

public sealed class AheadTests
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Select_ItemsOfUnequalWork_KeepsTheirOrder(int count)
    {
        IEnumerable<int> items = Ahead.Select(Enumerable.Range(0, 40), i =>
        {
            Thread.Sleep(i % 3);
            return i * i;
        }, count);

        Assert.Equal(Enumerable.Range(0, 40).Select(i => i * i), items);
    }

    [Fact]
    public void Select_SeveralAhead_WorksOnThemAtOnce()
    {
        using var both = new Barrier(2);

        // Each of two items is made only once the other has begun.
        bool[] met = [.. Ahead.Select(Enumerable.Range(0, 2), _ => both.SignalAndWait(_patience), count: 2)];

        Assert.Equal([true, true], met);
    }

    [Theory]
    [InlineData(1, 20)]
    [InlineData(4, 1)]
    public void Select_OneAtATimeOrOneInAll_UsesTheCallersThreadOnly(int count, int items)
    {
        int[] threads = [.. Ahead.Select(Enumerable.Range(0, items), _ => Environment.CurrentManagedThreadId, count)];

        Assert.All(threads, t => Assert.Equal(Environment.CurrentManagedThreadId, t));
    }

    [Fact]
    public void Select_EndlessInputs_IsNeverFurtherAheadThanAsked()
    {
        int begun = 0, taken = 0;

        foreach (int item in Ahead.Select(Endless(), i => Interlocked.Increment(ref begun), count: 3).Take(50))
        {
            taken++;
            Assert.InRange(Volatile.Read(ref begun), taken, taken + 2);
        }
    }

    [Fact]
    public void Select_LeftEarly_LeavesNothingAtWork()
    {
        int working = 0;
        var made = new ConcurrentBag<int>();

        int[] first = [.. Ahead.Select(Endless(), i =>
        {
            Interlocked.Increment(ref working);
            Thread.Sleep(20);
            made.Add(i);
            Interlocked.Decrement(ref working);
            return i;
        }, count: 4).Take(2)];
        int left = made.Count;

        Assert.Equal([0, 1], first);
        Assert.Equal(0, working);
        Thread.Sleep(100);
        Assert.Equal(left, made.Count);
    }

    [Fact]
    public void Select_ItemThatFails_ThrowsWhereItIsDue()
    {
        List<int> seen = [];

        var thrown = Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (int item in Ahead.Select(Enumerable.Range(0, 10), i => i == 5 ? throw new InvalidOperationException("five") : i, count: 4))
            {
                seen.Add(item);
            }
        });

        Assert.Equal("five", thrown.Message);
        Assert.Equal([0, 1, 2, 3, 4], seen);
    }

    private static IEnumerable<int> Endless()
    {
        for (int i = 0; ; i++)
        {
            yield return i;
        }
    }
}
