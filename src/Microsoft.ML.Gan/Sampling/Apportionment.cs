using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Shares out whole rows in given proportions (largest remainder, Hamilton's method).</summary>
internal static class Apportionment
{
    /// <summary>Gets how many of <paramref name="total"/> rows each weight gets; the sum is exact.</summary>
    public static int[] Share(int total, IReadOnlyList<int> weights) => Share(total, [.. weights.Select(w => (double)w)]);

    /// <summary>Gets how many of <paramref name="total"/> rows each weight gets; the sum is exact.</summary>
    public static int[] Share(int total, IReadOnlyList<double> weights)
    {
        double sum = weights.Sum();
        int[] shares = [.. weights.Select(w => (int)Math.Floor(total * (w / sum)))];
        int left = total - shares.Sum();
        foreach (int i in Enumerable.Range(0, shares.Length).OrderByDescending(i => (total * (weights[i] / sum)) - shares[i]).ThenBy(i => i).Take(left))
        {
            shares[i]++;
        }

        return shares;
    }
}
