using System;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Detection.Boosting;

/// <summary>Finds the best split of a column from the sums of its bins.</summary>
internal static class SplitSearch
{
    private const double LeastGain = 1e-9;

    /// <summary>Finds it; <see langword="null"/> where none makes two leaves and lowers the loss.</summary>
    /// <param name="bins">The sums, that of missing values last.</param>
    /// <param name="all">Their sum.</param>
    /// <param name="column">The column.</param>
    /// <param name="isCategorical">Whether bins have no order of their own.</param>
    public static Split? Best(ReadOnlySpan<Bin> bins, Bin all, int column, bool isCategorical)
    {
        int[] order = isCategorical ? Order(bins) : [.. Enumerable.Range(0, bins.Length - 1)];
        (double Gain, int Length, bool MissingLeft, Bin Left) best = (LeastGain, -1, false, default);
        foreach (bool missingLeft in bins[^1].Count > 0 && !isCategorical ? [false, true] : new[] { false })
        {
            Bin left = missingLeft ? bins[^1] : default;
            for (int i = 0; i < order.Length; i++)
            {
                left += bins[order[i]];
                Bin right = all - left;
                if (left.IsLeaf && right.IsLeaf && left.Score + right.Score - all.Score is var gain && gain > best.Gain)
                {
                    best = (gain, i + 1, missingLeft, left);
                }
            }
        }

        if (best.Length < 0)
        {
            return null;
        }

        var goesLeft = new bool[bins.Length];
        foreach (int bin in order[..best.Length])
        {
            goesLeft[bin] = true;
        }

        goesLeft[^1] |= best.MissingLeft;
        return new Split(best.Gain, column, goesLeft, best.Left);
    }

    // Categories by their answer, a missing value being one (Fisher 1958); those of few rows go right together.
    private static int[] Order(ReadOnlySpan<Bin> bins)
    {
        Bin[] all = bins.ToArray();
        return [.. Enumerable.Range(0, all.Length).Where(i => all[i].Count >= BoostingSettings.CategorySmoothing)
            .OrderBy(i => all[i].Gradient / (all[i].Hessian + BoostingSettings.CategorySmoothing))];
    }
}
