using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Fake rows between neighbours: numbers on the line between a row and one of its nearest, categories by their majority.</summary>
/// <remarks>
/// SMOTE-NC of Chawla et al. 2002, J. Artificial Intelligence Research 16, section 6.1: a differing category counts as the median of the
/// numbers' standard deviations. There it fills up one class; here it copies a whole table, label column included. Two departures: numbers are standardized first, which makes that
/// median 1, since a column in dollars would otherwise decide alone; and neighbours are searched among as many rows as are named.
/// </remarks>
internal static class Smote
{
    /// <summary>Makes rows.</summary>
    /// <param name="table">The rows to start from; missing numbers count as the mean and stay missing.</param>
    /// <param name="count">How many to make.</param>
    /// <param name="neighbours">The number of nearest rows, k; the paper uses 5.</param>
    /// <param name="searched">The most rows among which neighbours are searched, drawn for each row anew.</param>
    /// <param name="seed">The seed.</param>
    public static RowTable Make(RowTable table, int count, int neighbours, int searched, int seed)
    {
        var random = new Random(seed);
        var distances = new MixedDistance(table);
        int[] start = new int[count];
        int[][] nearest = new int[count][];
        float[] share = new float[count];
        for (int i = 0; i < count; i++)
        {
            (start[i], share[i]) = (random.Next(table.RowCount), random.NextSingle());
            IEnumerable<int> others = searched >= table.RowCount
                ? Enumerable.Range(0, table.RowCount)
                : Enumerable.Range(0, searched).Select(_ => random.Next(table.RowCount));
            nearest[i] = distances.Nearest(start[i], others, neighbours);
            random.Shuffle(nearest[i]);
        }

        return new RowTable(
            table.Names,
            [.. table.Numbers.Select(n => n == null ? null : Enumerable.Range(0, count).Select(i => Between(n, start[i], nearest[i][0], share[i])).ToArray())],
            [.. table.Texts.Select(t => t == null ? null : Enumerable.Range(0, count).Select(i => Majority(t, nearest[i])).ToArray())],
            count);
    }

    private static float Between(float[] numbers, int start, int end, float share) => numbers[start] + (share * (numbers[end] - numbers[start]));

    private static string Majority(string[] texts, int[] rows) => rows.GroupBy(r => texts[r]).MaxBy(group => group.Count())!.Key;
}
