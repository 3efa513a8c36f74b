using System;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>Makes any shape a bell: a value becomes the normal quantile of the share of rows below it.</summary>
/// <remarks>Straight lines between at most a thousand knots, each the mean of a slice of the rows; the outermost lines go on.</remarks>
internal sealed class QuantileTransform : ValueTransform
{
    private readonly double[] _values;
    private readonly double[] _normal;

    /// <param name="values">At least two values.</param>
    public QuantileTransform(WeightedValues values)
    {
        _values = values.Values;
        _normal = new double[_values.Length];
        double below = 0;
        for (int i = 0; i < _values.Length; i++)
        {
            _normal[i] = NormalDistribution.Quantile((below + (values.Masses[i] / 2)) / values.Total);
            below += values.Masses[i];
        }
    }

    /// <summary>Makes the transform of given knots.</summary>
    /// <param name="values">The values, ascending; at least two.</param>
    /// <param name="normal">The normal quantile of each.</param>
    public QuantileTransform(double[] values, double[] normal) => (_values, _normal) = (values, normal);

    /// <inheritdoc/>
    public override TransformState Keep() => new(Values: _values, Normal: _normal);

    /// <inheritdoc/>
    public override double Apply(double value) => Along(_values, _normal, value);

    /// <inheritdoc/>
    public override double Invert(double transformed) => Along(_normal, _values, transformed);

    private static double Along(double[] from, double[] to, double x)
    {
        int found = Array.BinarySearch(from, x);
        if (found >= 0)
        {
            return to[found];
        }

        int i = Math.Clamp(~found, 1, from.Length - 1);
        return to[i] + ((x - from[i]) / (from[i] - from[i - 1]) * (to[i] - to[i - 1]));
    }
}
