using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Reduction;

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
}
