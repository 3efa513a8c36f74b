using System;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>Pulls long tails in: asinh((x − center) / scale), linear near the center and logarithmic far out.</summary>
/// <remarks>An identity where the tails are short.</remarks>
internal sealed record TailTransform(double Center, double Scale)
{
    // A largest distance from the median of more than this many interquartile ranges is a long tail; a normal sample of a million stays below 4.
    private const double LongTail = 6;

    /// <summary>The transform that changes nothing.</summary>
    public static readonly TailTransform Identity = new(0, 0);

    /// <summary>Chooses the transform for ascending weighted values.</summary>
    public static TailTransform Choose(ReadOnlySpan<double> points, ReadOnlySpan<double> masses)
    {
        double total = 0;
        foreach (double mass in masses)
        {
            total += mass;
        }

        double median = Quantile(points, masses, total / 2);
        double range = Quantile(points, masses, total * 0.75) - Quantile(points, masses, total * 0.25);
        double reach = Math.Max(points[^1] - median, median - points[0]);
        return range > 0 && reach > LongTail * range ? new TailTransform(median, range) : Identity;
    }

    /// <summary>Gets the transformed value.</summary>
    public double Apply(double value) => Scale == 0 ? value : Math.Asinh((value - Center) / Scale);

    /// <summary>Gets the value that <see cref="Apply"/> turns into <paramref name="transformed"/>.</summary>
    public double Invert(double transformed) => Scale == 0 ? transformed : Center + (Scale * Math.Sinh(transformed));

    private static double Quantile(ReadOnlySpan<double> points, ReadOnlySpan<double> masses, double target)
    {
        double sum = 0;
        for (int i = 0; i < points.Length; i++)
        {
            sum += masses[i];
            if (sum >= target)
            {
                return points[i];
            }
        }

        return points[^1];
    }
}
