using System;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>How well scores rank positives before negatives.</summary>
internal static class Ranking
{
    /// <summary>Gets the area under the ROC curve: how often a positive scores above a negative, ties counting half; 0.5 is chance, 1 best.</summary>
    public static double RocAuc(float[] positives, float[] negatives)
    {
        float[] ascending = [.. negatives.Order()];
        double sum = 0;
        foreach (float score in positives)
        {
            sum += (Below(ascending, score, orEqual: false) + Below(ascending, score, orEqual: true)) / 2.0;
        }

        return sum / positives.Length / negatives.Length;
    }

    /// <summary>Gets the average precision: the mean over positives of the precision at their score; the share of positives is chance, 1 best.</summary>
    /// <remarks>Rows of the same score are taken in together, so their order does not matter; scikit-learn defines it the same way.</remarks>
    public static double AveragePrecision(float[] positives, float[] negatives)
    {
        double sum = 0, hits = 0, taken = 0;
        foreach (var group in positives.Select(s => (Score: s, Hit: 1)).Concat(negatives.Select(s => (Score: s, Hit: 0)))
            .GroupBy(p => p.Score).OrderByDescending(g => g.Key))
        {
            int found = group.Sum(p => p.Hit);
            (hits, taken) = (hits + found, taken + group.Count());
            sum += found * hits / taken;
        }

        return sum / positives.Length;
    }

    private static int Below(float[] ascending, float score, bool orEqual)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = ascending[middle] < score || (orEqual && ascending[middle] == score) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
