using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification.Drift;

/// <summary>How often chance alone ranks one sample above another as clearly as it was found.</summary>
/// <remarks>
/// Fisher 1935; with the ranks of scores that a classifier gives to rows it has not learned from, a classifier two-sample test
/// (Lopez-Paz and Oquab 2017, arXiv:1610.06545). The level holds for any sample size.
/// </remarks>
internal static class PermutationTest
{
    /// <summary>Gets the p-value of the area under the curve, one-sided: only a larger one speaks against chance.</summary>
    /// <param name="first">Scores of the first sample.</param>
    /// <param name="second">Scores of the second, which are larger if the samples differ.</param>
    /// <param name="permutations">How often the samples are mixed.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>From 1 / (permutations + 1) to 1.</returns>
    public static double PValue(ReadOnlySpan<float> first, ReadOnlySpan<float> second, int permutations, RandomSource random)
    {
        double[] ranks = Ranks([.. second, .. first]);
        double found = Sum(ranks.AsSpan(0, second.Length));
        int asLarge = 1;
        for (int i = 0; i < permutations; i++)
        {
            for (int k = 0; k < second.Length; k++)
            {
                int other = k + random.NextInt(ranks.Length - k);
                (ranks[k], ranks[other]) = (ranks[other], ranks[k]);
            }

            asLarge += Sum(ranks.AsSpan(0, second.Length)) >= found ? 1 : 0;
        }

        return asLarge / (permutations + 1.0);
    }

    // Twice the mean rank of equal values: whole numbers, so that sums are exact.
    private static double[] Ranks(float[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        var ranks = new double[values.Length];
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && values[order[end]] == values[order[start]])
            {
                end++;
            }

            for (int i = start; i < end; i++)
            {
                ranks[order[i]] = start + end + 1;
            }

            start = end;
        }

        return ranks;
    }

    private static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum;
    }
}
