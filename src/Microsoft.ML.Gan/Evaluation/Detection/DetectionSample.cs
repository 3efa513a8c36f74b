using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation.Detection;

/// <summary>As many real rows as others that may be told from them, in folds that have as many of each.</summary>
/// <param name="Table">The rows of both.</param>
/// <param name="IsOther">Which rows are not of the real sample.</param>
/// <param name="Folds">The fold of each row.</param>
/// <param name="NumberOfFolds">How many folds there are.</param>
internal sealed record DetectionSample(TableData Table, bool[] IsOther, int[] Folds, int NumberOfFolds)
{
    /// <summary>Draws the rows.</summary>
    public static DetectionSample Of(TableData real, TableData other, int folds, int maximumRows, int seed)
    {
        int count = new[] { real.RowCount, other.RowCount, maximumRows }.Min();
        TableData both = TableData.Concatenate([Draw(real, "real"), Draw(other, "other")]);

        // Rows come in random order, so that folds may go round.
        return new DetectionSample(both, [.. Enumerable.Range(0, 2 * count).Select(i => i >= count)], [.. Enumerable.Range(0, 2 * count).Select(i => i % count % folds)], folds);

        TableData Draw(TableData table, string name) => table.Take(new RandomSource(seed, $"detection, {name}").Order(table.RowCount).AsSpan(0, count));
    }

    /// <summary>Gets the rows of a fold, or those of all others.</summary>
    public int[] Rows(int fold, bool inside) => [.. Enumerable.Range(0, Folds.Length).Where(i => Folds[i] == fold == inside)];
}
