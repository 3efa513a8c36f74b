using System;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Fake rows whose columns keep their values and know nothing of each other: each column is shuffled on its own.</summary>
internal static class IndependentColumns
{
    /// <summary>Makes as many rows as the table has.</summary>
    public static RowTable Shuffle(RowTable table, int seed)
    {
        var random = new Random(seed);
        int[][] orders = [.. table.Names.Select(_ => Order(table.RowCount, random))];
        return new RowTable(
            table.Names,
            [.. table.Numbers.Select((n, c) => n == null ? null : Array.ConvertAll(orders[c], r => n[r]))],
            [.. table.Texts.Select((t, c) => t == null ? null : Array.ConvertAll(orders[c], r => t[r]))],
            table.RowCount);
    }

    private static int[] Order(int count, Random random)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        random.Shuffle(order);
        return order;
    }
}
