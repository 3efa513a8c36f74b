using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>How alike two samples of a category are: one minus half the sum of the differences of their frequencies.</summary>
/// <remarks>
/// From 0 to 1, 1 is best. A missing value is a category. Two samples of one source are less than 1, the more so the more categories there are for the rows.
/// As in SDMetrics (TVComplement; of pairs ContingencySimilarity).
/// </remarks>
internal static class TotalVariation
{
    // Up to here counts lie in an array, one per category or pair of categories.
    private const int MaximumTable = 1 << 20;

    /// <summary>Gets the similarity of two samples.</summary>
    /// <param name="first">Codes from 0; at least one.</param>
    /// <param name="second">Codes of the other sample; at least one.</param>
    /// <param name="categories">How many codes there are.</param>
    public static double Complement(long[] first, long[] second, long categories)
    {
        double sum = 0;
        foreach ((int a, int b) in Counts(first, second, categories))
        {
            sum += Math.Abs(((double)a / first.Length) - ((double)b / second.Length));
        }

        return 1 - (sum / 2);
    }

    /// <summary>Gets what the similarity of two samples of one source is on average, as normal numbers have it, from the frequencies of the first.</summary>
    public static double Expected(long[] first, int second, long categories)
    {
        double sum = 0, inverse = (1.0 / first.Length) + (1.0 / second);
        foreach ((int a, _) in Counts(first, [], categories))
        {
            double p = (double)a / first.Length;
            sum += Math.Sqrt(2 / Math.PI * p * (1 - p) * inverse);
        }

        return Math.Max(0, 1 - (sum / 2));
    }

    private static IEnumerable<(int First, int Second)> Counts(long[] first, long[] second, long categories)
    {
        if (categories > MaximumTable)
        {
            return Sparse(first, second).Values;
        }

        var counts = new (int First, int Second)[categories];
        foreach (long code in first)
        {
            counts[code].First++;
        }

        foreach (long code in second)
        {
            counts[code].Second++;
        }

        return counts;
    }

    private static Dictionary<long, (int First, int Second)> Sparse(long[] first, long[] second)
    {
        var counts = new Dictionary<long, (int First, int Second)>();
        foreach (long code in first)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, code, out _).First++;
        }

        foreach (long code in second)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, code, out _).Second++;
        }

        return counts;
    }
}
