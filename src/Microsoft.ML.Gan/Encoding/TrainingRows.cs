using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>The rows of a fit: those that are learned, and those held out to judge by.</summary>
/// <param name="Learned">The rows the networks see, encoded.</param>
/// <param name="HeldOut">Rows they do not see; <see langword="null"/> when the table is too small to spare any.</param>
/// <param name="LearnedRows">Learned rows as they are, some of them where there are many, to compare with.</param>
/// <param name="HeldOutRows">The held-out rows as they are.</param>
internal sealed record TrainingRows(EncodedTable Learned, EncodedTable? HeldOut, TableData LearnedRows, TableData? HeldOutRows)
{
    private const int MostComparedRows = 50_000;
    private const int PartsToJudge = 5;

    /// <summary>Gets real rows to train a classifier on, and others to judge it by: the held-out ones or, where there are none, one in five.</summary>
    /// <param name="seed">The seed of the draw.</param>
    public (TableData Learn, TableData Judge) ToJudge(int seed) => HeldOutRows is { } heldOut ? (LearnedRows, heldOut) : Divide(LearnedRows, seed);

    /// <summary>Divides rows into four parts of five to learn from and one to judge by.</summary>
    public static (TableData Learn, TableData Judge) Divide(TableData rows, int seed) => rows.Divide(PartsToJudge, new RandomSource(seed, "rows to judge by"));

    /// <summary>Divides a table at random.</summary>
    /// <param name="data">All rows.</param>
    /// <param name="encoded">The same, encoded.</param>
    /// <param name="share">The share to hold out, from 0 to 0.5.</param>
    /// <param name="seed">The seed of the draw.</param>
    public static TrainingRows Split(TableData data, EncodedTable encoded, double share, int seed)
    {
        int[] rows = new RandomSource(seed, "held-out rows").Order(data.RowCount);
        int count = data.RowCount < GanDefaults.MinimumRowsForHoldout ? 0 : (int)Math.Min(GanDefaults.MaximumHoldoutRows, data.RowCount * share);
        int[] heldOut = rows[..count], learned = rows[count..];
        TableData compared = data.Take(learned.AsSpan(0, Math.Min(learned.Length, MostComparedRows)));
        return count == 0
            ? new TrainingRows(encoded, null, compared, null)
            : new TrainingRows(encoded.Take(learned), encoded.Take(heldOut), compared, data.Take(heldOut));
    }
}
