using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding.Reduction;

/// <content>What a file keeps of it.</content>
internal sealed partial class KeyedColumn
{
    // The rows were needed to find dependencies; to keep them, their counts are enough.
    private KeyedColumn(ColumnKeys keys, int[] counts, int seen) => (Keys, Rows, Counts, Seen) = (keys, [], counts, seen);

    /// <summary>Gets keys and counts.</summary>
    public State Keep() => new(Keys.Column, Keys.Numbers, Counts);

    /// <summary>Builds the keys of a column.</summary>
    public static KeyedColumn From(IReadOnlyList<TableColumn> columns, State state)
    {
        var keys = ColumnKeys.From(columns, state.Column, state.Numbers);
        Stored.Indices(state.Counts, keys.Count, 0, int.MaxValue, $"the keys of '{columns[state.Column].Name}'");
        return new KeyedColumn(keys, state.Counts, state.Counts.Count(n => n > 0));
    }

    /// <param name="Column">The original column.</param>
    /// <param name="Numbers">The numbers that have a key, ascending; null for a categorical column.</param>
    /// <param name="Counts">The training rows of each key; the first is that of a missing value.</param>
    public sealed record State(int Column, double[]? Numbers, int[] Counts);
}
