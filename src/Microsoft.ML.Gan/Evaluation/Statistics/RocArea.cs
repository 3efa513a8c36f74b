using System;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Statistics;

/// <summary>The area under the ROC curve: how often a positive row scores above a negative one, ties counting half.</summary>
/// <param name="Value">The area, from 0 to 1.</param>
/// <param name="StandardError">Its standard error (DeLong et al. 1988, Biometrics 44; by ranks as Sun and Xu 2014, IEEE Signal Processing Letters 21).</param>
internal readonly record struct RocArea(double Value, double StandardError)
{
    /// <summary>Gets the lower end of an interval with a confidence of 95 %.</summary>
    public double Low => Math.Max(0, Value - (Intervals.Normal95 * StandardError));

    /// <summary>Gets the upper end.</summary>
    public double High => Math.Min(1, Value + (Intervals.Normal95 * StandardError));

    /// <summary>Measures scores.</summary>
    /// <param name="positives">Scores of positive rows, at least one.</param>
    /// <param name="negatives">Scores of negative rows, at least one.</param>
    public static RocArea Of(double[] positives, double[] negatives)
    {
        double[] all = Ranks([.. positives, .. negatives]), first = Ranks(positives), second = Ranks(negatives);
        double[] ofPositives = new double[positives.Length], ofNegatives = new double[negatives.Length];
        for (int i = 0; i < positives.Length; i++)
        {
            ofPositives[i] = (all[i] - first[i]) / negatives.Length;
        }

        for (int i = 0; i < negatives.Length; i++)
        {
            ofNegatives[i] = 1 - ((all[positives.Length + i] - second[i]) / positives.Length);
        }

        double variance = (Variance(ofPositives) / positives.Length) + (Variance(ofNegatives) / negatives.Length);
        return new RocArea(ofPositives.Average(), Math.Sqrt(variance));
    }

    // From 1; equal values share the mean of their ranks.
    private static double[] Ranks(double[] values)
    {
        double[] sorted = [.. values];
        int[] order = [.. Enumerable.Range(0, values.Length)];
        Array.Sort(sorted, order);
        var ranks = new double[values.Length];
        for (int start = 0; start < order.Length;)
        {
            int end = start + 1;
            while (end < order.Length && sorted[end] == sorted[start])
            {
                end++;
            }

            for (int i = start; i < end; i++)
            {
                ranks[order[i]] = (start + end + 1) / 2.0;
            }

            start = end;
        }

        return ranks;
    }

    private static double Variance(double[] values)
    {
        double mean = values.Average();
        return values.Length > 1 ? values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1) : 0;
    }
}
