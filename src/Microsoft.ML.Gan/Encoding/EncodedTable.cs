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

    /// <summary>Copies rows into places of this table.</summary>
    /// <param name="rows">The rows to copy, all of them.</param>
    /// <param name="places">Where each goes.</param>
    public void Put(EncodedTable rows, ReadOnlySpan<int> places)
    {
        for (int c = 0; c < Components.Length; c++)
        {
            int[] components = Components[c], newComponents = rows.Components[c];
            float[] scalars = Scalars[c], newScalars = rows.Scalars[c];
            for (int i = 0; i < places.Length; i++)
            {
                components[places[i]] = newComponents[i];
                if (scalars.Length > 0)
                {
                    scalars[places[i]] = newScalars[i];
                }
            }
        }
    }

    /// <summary>Puts tables of the same columns one after the other.</summary>
    public static EncodedTable Concatenate(IReadOnlyList<EncodedTable> tables) => new(
        tables.Sum(t => t.RowCount),
        [.. tables[0].Components.Select((_, c) => tables.SelectMany(t => t.Components[c]).ToArray())],
        [.. tables[0].Scalars.Select((_, c) => tables.SelectMany(t => t.Scalars[c]).ToArray())]);
}
