using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Data;

/// <summary>The label of each row of a view, which nothing else was read of.</summary>
/// <param name="Source">The label's column; <see langword="null"/> without a label.</param>
/// <param name="Codes">The code of each row's label; empty without one.</param>
/// <param name="RowCount">The number of rows.</param>
internal sealed record RowLabels(SourceColumn? Source, int[] Codes, int RowCount)
{
    /// <summary>Gets the label; <see langword="null"/> for none.</summary>
    public TableColumn? Label => Source?.Learned[0];

    /// <summary>Gets the places of the rows of a class; without a label of all rows.</summary>
    public IReadOnlyList<int> RowsOf(int code) => [.. Enumerable.Range(0, RowCount).Where(row => Source is null || Codes[row] == code)];
}
