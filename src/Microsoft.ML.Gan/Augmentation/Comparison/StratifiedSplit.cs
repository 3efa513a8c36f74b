using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Rows to train on and rows to hold out, the same share of every class.</summary>
/// <param name="Train">1 for a row to train on, else 0, by its place.</param>
/// <param name="Test">1 for a row held out, else 0.</param>
internal sealed record StratifiedSplit(int[] Train, int[] Test)
{
    /// <summary>Draws a split.</summary>
    /// <param name="labels">The label of each row.</param>
    /// <param name="fraction">The share to hold out: of a class of two rows or more at least one row, and never all.</param>
    /// <param name="random">The stream to draw from.</param>
    public static StratifiedSplit Draw(RowLabels labels, double fraction, RandomSource random)
    {
        int[] test = new int[labels.RowCount];
        for (int code = 0; code < labels.Label!.Categories.Count; code++)
        {
            int[] rows = [.. labels.RowsOf(code)];
            random.Shuffle<int>(rows);
            foreach (int row in rows.Take(HeldOut(rows.Length, fraction)))
            {
                test[row] = 1;
            }
        }

        return new StratifiedSplit(Array.ConvertAll(test, t => 1 - t), test);
    }

    /// <summary>Gets how many rows of a class are held out.</summary>
    public static int HeldOut(int rows, double fraction) => rows < 2 ? 0 : Math.Clamp((int)Math.Round(rows * fraction), 1, rows - 1);
}
