using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>A table as the networks see it, kept compact: one component and one scalar per cell.</summary>
/// <param name="RowCount">The number of rows.</param>
/// <param name="Components">Per column, one component per row.</param>
/// <param name="Scalars">Per column, one scalar per row; empty for a column without scalars.</param>
internal sealed record EncodedTable(int RowCount, int[][] Components, float[][] Scalars)
{
    /// <summary>Gets the memory the cells take, in MB.</summary>
    public double Megabytes => (Components.Sum(c => (long)c.Length * sizeof(int)) + Scalars.Sum(s => (long)s.Length * sizeof(float))) / (1024.0 * 1024);

    /// <summary>Copies the rows whose indices are given, in that order.</summary>
    public EncodedTable Take(int[] rows) => new(
        rows.Length,
        [.. Components.Select(c => Array.ConvertAll(rows, r => c[r]))],
        [.. Scalars.Select(s => s.Length == 0 ? s : Array.ConvertAll(rows, r => s[r]))]);

    /// <summary>Puts tables of the same columns one after the other.</summary>
    public static EncodedTable Concatenate(IReadOnlyList<EncodedTable> tables) => new(
        tables.Sum(t => t.RowCount),
        [.. tables[0].Components.Select((_, c) => tables.SelectMany(t => t.Components[c]).ToArray())],
        [.. tables[0].Scalars.Select((_, c) => tables.SelectMany(t => t.Scalars[c]).ToArray())]);
}
