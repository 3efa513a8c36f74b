using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>Finds the columns whose value follows from another column's in every training row, and not by chance.</summary>
/// <remarks>
/// Exact dependencies only: one row that says otherwise ends the search for that pair, nearly always within the first few rows.
/// A missing value counts as a value. Numbers take part while they have few distinct values.
/// </remarks>
internal static class DependencySearch
{
    private const int MaximumNumbers = 1000;

    // A number of one row or two is not kept.
    private const int FewestRowsPerNumber = 3;

    // With fewer rows per value, as in an identifier, there is hardly a second row that could say otherwise.
    private const int MinimumRowsPerValue = 5;

    // The logarithm of the largest chance, under independence, that no row says otherwise.
    private const double MaximumLogChance = -30;

    /// <summary>Finds every pair, ordered by determining and then determined column.</summary>
    public static IReadOnlyList<Dependency> Find(TableData data, CancellationToken cancellationToken)
    {
        var parallelism = new ParallelOptions { CancellationToken = cancellationToken };
        var columns = new KeyedColumn?[data.Columns.Count];
        int most = Math.Min(MaximumNumbers, data.RowCount / MinimumRowsPerValue);
        Parallel.For(0, columns.Length, parallelism, c => columns[c] = KeyedColumn.Find(data, c, most));
        var found = new List<Dependency>[columns.Length];
        Parallel.For(0, columns.Length, parallelism, c => found[c] = [.. columns[c] is { } column ? From(column, columns) : []]);
        (KeyedColumn Column, int[] KeyOf)[] merged = [.. columns.Select(c => c?.Merge(FewestRowsPerNumber) ?? default)];
        return [.. found.SelectMany(f => f).Select(d => Merge(d, merged[d.Determining.Keys.Column], merged[d.Determined.Keys.Column]))];
    }

    private static Dependency Merge(Dependency dependency, (KeyedColumn Column, int[] KeyOf) from, (KeyedColumn Column, int[] KeyOf) to)
    {
        int[] map = new int[from.Column.Counts.Length];
        foreach (int key in Enumerable.Range(0, dependency.Map.Length).OrderBy(key => dependency.Determining.Counts[key]))
        {
            map[from.KeyOf[key]] = to.KeyOf[dependency.Map[key]]; // the largest of those merged decides
        }

        return new Dependency(from.Column, to.Column, map);
    }

    private static IEnumerable<Dependency> From(KeyedColumn determining, KeyedColumn?[] columns) =>
        from determined in columns
        where determined != null && determined != determining && determined.Seen > 1 && determined.Seen <= determining.Seen
        where determining.Seen * (long)MinimumRowsPerValue <= determining.Rows.Length
        let map = MapOf(determining, determined)
        where map != null && IsBeyondChance(determining, determined, map)
        select new Dependency(determining, determined, map);

    private static int[]? MapOf(KeyedColumn determining, KeyedColumn determined)
    {
        var map = new int[determining.Counts.Length];
        Array.Fill(map, -1);
        int[] from = determining.Rows, to = determined.Rows;
        for (int i = 0; i < from.Length; i++)
        {
            ref int known = ref map[from[i]];
            if (known < 0)
            {
                known = to[i];
            }
            else if (known != to[i])
            {
                return null;
            }
        }

        return [.. map.Select(key => Math.Max(0, key))];
    }

    // A value that most rows share can carry the proof alone, and say nothing of the others: zeros of an amount that go with
    // "none" of a kind. So the proof must hold once more without it, unless the rest of the determined column is constant.
    private static bool IsBeyondChance(KeyedColumn determining, KeyedColumn determined, int[] map)
    {
        int[] bySize = [.. Enumerable.Range(0, map.Length).Where(k => determining.Counts[k] > 0).OrderByDescending(k => determining.Counts[k])];
        int[] counts = [.. determined.Counts];
        long rows = determined.Rows.Length;
        for (int removed = 0; removed == 0 || counts.Max() < rows; removed++)
        {
            int values = bySize.Length - removed;
            if (rows < values * (long)MinimumRowsPerValue || LogChance(rows, values, counts.Max()) > MaximumLogChance)
            {
                return false;
            }

            int largest = bySize[removed], size = determining.Counts[largest];
            if (2L * size <= rows)
            {
                break;
            }

            counts[map[largest]] -= size;
            rows -= size;
        }

        return true;
    }

    // n rows with one value of the determining column share a value of the other with chance Σ pⁿ, at most the largest p to the
    // power n - 1.
    private static double LogChance(long rows, int values, int largestCount) => (rows - values) * Math.Log((double)largestCount / rows);
}
