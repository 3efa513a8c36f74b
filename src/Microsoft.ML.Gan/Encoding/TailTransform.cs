using System;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>Pulls long tails in: asinh((x − center) / scale), linear near the center and logarithmic far out.</summary>
internal sealed class TailTransform(double center, double scale) : ValueTransform
{
    // A largest distance from the median of more than this many interquartile ranges is a long tail; a normal sample of a million stays below 4.
    private const double LongTail = 6;

    /// <summary>Makes the transform for values with a long tail; <see langword="null"/> for others.</summary>
    public static TailTransform? For(WeightedValues values)
    {
        double median = values.Around(0.5), range = values.Around(0.75) - values.Around(0.25);
        double reach = Math.Max(values.Values[^1] - median, median - values.Values[0]);
        return range > 0 && reach > LongTail * range ? new TailTransform(median, range) : null;
    }

    /// <inheritdoc/>
    public override double Apply(double value) => Math.Asinh((value - center) / scale);

    /// <inheritdoc/>
    public override double Invert(double transformed) => center + (scale * Math.Sinh(transformed));

    /// <inheritdoc/>
    public override TransformState Keep() => new(center, scale);
}
