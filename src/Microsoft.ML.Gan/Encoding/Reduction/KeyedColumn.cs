using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <summary>The training rows of a column as keys, and how often each stands there.</summary>
internal sealed partial class KeyedColumn
{
    private KeyedColumn(ColumnKeys keys, int[] rows)
    {
        Keys = keys;
        Rows = rows;
        Counts = new int[keys.Count];
        foreach (int key in rows)
        {
            Counts[key]++;
        }

        Seen = Counts.Count(n => n > 0);
    }

    /// <summary>Gets what the keys stand for.</summary>
    public ColumnKeys Keys { get; }

    /// <summary>Gets one key per row.</summary>
    public int[] Rows { get; }

    /// <summary>Gets the rows of each key.</summary>
    public int[] Counts { get; }

    /// <summary>Gets how many keys stand in some row.</summary>
    public int Seen { get; }

    /// <summary>Reads a column; <see langword="null"/> when it is a number column with more than so many distinct values.</summary>
    public static KeyedColumn? Find(TableData data, int column, int maximumNumbers)
        => ColumnKeys.Find(data, column, maximumNumbers) is { } keys ? new KeyedColumn(keys, keys.Of(data)) : null;

    /// <summary>Merges numbers of too few rows into the nearest others, so that no single row's number is kept.</summary>
    /// <param name="fewestRows">The fewest rows of a number that stays.</param>
    /// <returns>The column, and the new key of each old one.</returns>
    public (KeyedColumn Column, int[] KeyOf) Merge(int fewestRows)
    {
        int[] kept = [.. Enumerable.Range(1, Counts.Length - 1).Where(key => Counts[key] >= fewestRows)];
        if (!Keys.AreNumbers || kept.Length == 0 || kept.Length == Counts.Length - 1)
        {
            return (this, [.. Enumerable.Range(0, Counts.Length)]);
        }

        var keys = new ColumnKeys(Keys.Column, [.. kept.Select(key => Keys.Numbers![key - 1])], kept.Length + 1);
        int[] keyOf = [0, .. Keys.Numbers!.Select(keys.Nearest)];
        int[] counts = new int[keys.Count];
        for (int key = 0; key < Counts.Length; key++)
        {
            counts[keyOf[key]] += Counts[key];
        }

        return (new KeyedColumn(keys, counts, counts.Count(n => n > 0)), keyOf);
    }
}
