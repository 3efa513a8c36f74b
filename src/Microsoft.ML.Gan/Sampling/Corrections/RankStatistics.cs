using System;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>Statistics of two samples that depend on order alone.</summary>
internal static class RankStatistics
{
    /// <summary>Gets the probability that a value of the first sample exceeds one of the second, ties counting half (Mann and Whitney 1947).</summary>
    public static double AreaUnderCurve(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        float[] values = [.. first, .. second];
        bool[] isFirst = new bool[values.Length];
        isFirst.AsSpan(0, first.Length).Fill(true);
        Array.Sort(values, isFirst);
        double ranks = 0;
        for (int i = 0; i < values.Length;)
        {
            int end = i + 1;
            while (end < values.Length && values[end] == values[i])
            {
                end++;
            }

            double rank = (i + end + 1) / 2.0; // the mean of ranks i + 1 to end
            for (; i < end; i++)
            {
                ranks += isFirst[i] ? rank : 0;
            }
        }

        double pairs = (double)first.Length * second.Length;
        return (ranks - (first.Length * (first.Length + 1.0) / 2)) / pairs;
    }
}
