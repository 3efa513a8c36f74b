using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Training;

/// <summary>The encoded rows of a fit: those that are learned, and those held out to judge by.</summary>
/// <param name="Learned">The rows the networks see.</param>
/// <param name="HeldOut">Rows they do not see; <see langword="null"/> when the table is too small to spare any.</param>
internal sealed record TrainingRows(EncodedTable Learned, EncodedTable? HeldOut)
{
    /// <summary>Divides a table at random.</summary>
    /// <param name="table">All rows.</param>
    /// <param name="share">The share to hold out, from 0 to 0.5.</param>
    /// <param name="seed">The seed of the draw.</param>
    public static TrainingRows Split(EncodedTable table, double share, int seed)
    {
        int count = (int)Math.Min(GanDefaults.MaximumHoldoutRows, table.RowCount * share);
        if (table.RowCount < GanDefaults.MinimumRowsForHoldout || count == 0)
        {
            return new TrainingRows(table, null);
        }

        int[] rows = [.. Enumerable.Range(0, table.RowCount)];
        new RandomSource(seed, "held-out rows").Shuffle(rows.AsSpan());
        return new TrainingRows(table.Take(rows[count..]), table.Take(rows[..count]));
    }
}
