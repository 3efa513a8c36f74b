using System;
using System.Linq;
using System.Threading;

namespace Microsoft.ML.Gan.Evaluation.Detection.Boosting;

/// <summary>A classifier of two classes: trees that lower the log loss one after the other (Friedman 2001, Annals of Statistics 29).</summary>
/// <remarks>Nothing is drawn at random, so that the same rows give the same trees.</remarks>
internal static class BoostedTrees
{
    /// <summary>Learns from some rows of a table and gives the logits of others.</summary>
    /// <param name="columns">The table.</param>
    /// <param name="labels">The class of each row of it.</param>
    /// <param name="learn">The rows that are learned from.</param>
    /// <param name="score">The rows that are scored.</param>
    /// <param name="cancellationToken">Ends the work between two leaves.</param>
    public static double[] Scores(BinnedColumns columns, bool[] labels, int[] learn, int[] score, CancellationToken cancellationToken)
    {
        double positives = learn.Count(i => labels[i]), start = Math.Log((positives + 1e-9) / (learn.Length - positives + 1e-9));
        double[] logits = new double[columns.RowCount], gradients = new double[columns.RowCount], hessians = new double[columns.RowCount];
        Array.Fill(logits, start);
        double[] scores = [.. Enumerable.Repeat(start, score.Length)];
        int[] rows = [.. learn];
        for (int t = 0; t < BoostingSettings.Trees; t++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (int row in learn)
            {
                double probability = 1 / (1 + Math.Exp(-logits[row]));
                gradients[row] = probability - (labels[row] ? 1 : 0);
                hessians[row] = probability * (1 - probability);
            }

            learn.CopyTo(rows, 0);
            TreeNode tree = new TreeGrower(columns, rows, gradients, hessians, cancellationToken).Grow(logits);
            for (int i = 0; i < score.Length; i++)
            {
                scores[i] += tree.Of(columns, score[i]);
            }
        }

        return scores;
    }
}
