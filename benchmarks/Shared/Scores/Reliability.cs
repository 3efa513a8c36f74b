using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Compares predicted probabilities with what was observed, bin by bin.</summary>
/// <remarks>
/// Naeini, Cooper and Hauskrecht 2015, AAAI, with bins of equal mass; Guo et al. 2017, arXiv:1706.04599, with 15 bins of equal width. The
/// expected error of a perfectly calibrated classifier is not 0 but about sqrt(bins / (2 pi rows)) on so many rows.
/// </remarks>
internal static class Reliability
{
    /// <summary>Gets bins of as nearly as possible the same number of rows, by ascending probability; rows of one probability share a bin.</summary>
    public static ReliabilityBin[] EqualMass((float Probability, bool Positive)[] rows, int bins)
    {
        var parts = new List<(float Probability, bool Positive)>[bins];
        int before = 0;
        foreach ((float Probability, bool Positive)[] tied in rows.GroupBy(r => r.Probability).OrderBy(g => g.Key).Select(g => g.ToArray()))
        {
            int middle = (int)((before + (tied.Length / 2.0)) * bins / rows.Length);
            (parts[middle] ??= []).AddRange(tied);
            before += tied.Length;
        }

        return [.. parts.Where(part => part != null).Select(Bin)];
    }

    /// <summary>Gets bins of the same width between 0 and 1, empty ones left out.</summary>
    public static ReliabilityBin[] EqualWidth((float Probability, bool Positive)[] rows, int bins) =>
        [.. rows.GroupBy(r => Math.Min((int)(r.Probability * bins), bins - 1)).OrderBy(g => g.Key).Select(g => Bin([.. g]))];

    /// <summary>Gets the expected calibration error: the mean over rows of the gap between a bin's prediction and what was observed; 0 is best.</summary>
    public static double Error(ReliabilityBin[] bins) => bins.Sum(b => b.Count * Math.Abs(b.Predicted - b.Observed)) / bins.Sum(b => b.Count);

    private static ReliabilityBin Bin(IReadOnlyCollection<(float Probability, bool Positive)> rows) => rows.Count == 0
        ? new ReliabilityBin(0, 0, 0)
        : new ReliabilityBin(rows.Count, rows.Average(r => (double)r.Probability), rows.Average(r => r.Positive ? 1.0 : 0.0));
}
