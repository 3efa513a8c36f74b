using System;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>How alike two samples of a number are: one minus the largest difference of their distribution functions.</summary>
/// <remarks>
/// From 0 to 1, 1 is best. Missing numbers are left out. Two samples of one source are less than 1: by .87 √(1/n + 1/m) on average.
/// The statistic of Kolmogorov 1933 and Smirnov 1948; the complement as in SDMetrics (KSComplement).
/// </remarks>
internal static class KolmogorovSmirnov
{
    /// <summary>Gets the similarity of two samples; 0 where one has no number and the other has, 1 where neither has.</summary>
    public static double Complement(double[] first, double[] second)
    {
        double[] a = Present(first), b = Present(second);
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 1 : 0;
        }

        double largest = 0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            double value = Math.Min(a[i], b[j]);
            while (i < a.Length && a[i] <= value)
            {
                i++;
            }

            while (j < b.Length && b[j] <= value)
            {
                j++;
            }

            largest = Math.Max(largest, Math.Abs(((double)i / a.Length) - ((double)j / b.Length)));
        }

        return 1 - largest;
    }

    /// <summary>Gets what the similarity of two samples of one source is on average.</summary>
    /// <remarks>One minus the mean of Kolmogorov's distribution, √(π/2) ln 2 = .8687, over √(nm / (n + m)).</remarks>
    public static double Expected(int first, int second) => Math.Max(0, 1 - (Math.Sqrt(Math.PI / 2) * Math.Log(2) * Math.Sqrt((1.0 / first) + (1.0 / second))));

    private static double[] Present(double[] values) => [.. values.Where(v => !double.IsNaN(v)).Order()];
}
