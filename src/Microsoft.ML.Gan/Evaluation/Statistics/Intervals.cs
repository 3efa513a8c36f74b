using System;

namespace Microsoft.ML.Gan.Evaluation.Statistics;

/// <summary>Intervals with a confidence of 95 %.</summary>
internal static class Intervals
{
    /// <summary>How many standard errors they reach to either side.</summary>
    public const double Normal95 = 1.959963984540054;

    /// <summary>Gets the interval of a share (Wilson 1927).</summary>
    /// <param name="share">The share that was found, from 0 to 1.</param>
    /// <param name="count">Of how many, at least one.</param>
    public static (double Low, double High) OfShare(double share, int count)
    {
        double square = Normal95 * Normal95 / count;
        double center = (share + (square / 2)) / (1 + square);
        double half = Normal95 * Math.Sqrt((share * (1 - share) / count) + (square / (4 * count))) / (1 + square);
        return (share <= 0 ? 0 : Math.Max(0, center - half), share >= 1 ? 1 : Math.Min(1, center + half)); // but for rounding
    }

    /// <summary>Gets the interval of the difference of two shares (Newcombe 1998, method 10).</summary>
    public static (double Low, double High) OfDifference(double first, int firstCount, double second, int secondCount)
    {
        (double firstLow, double firstHigh) = OfShare(first, firstCount);
        (double secondLow, double secondHigh) = OfShare(second, secondCount);
        double difference = first - second;
        return (difference - Math.Sqrt(Square(first - firstLow) + Square(secondHigh - second)),
            difference + Math.Sqrt(Square(firstHigh - first) + Square(second - secondLow)));
    }

    private static double Square(double value) => value * value;
}
