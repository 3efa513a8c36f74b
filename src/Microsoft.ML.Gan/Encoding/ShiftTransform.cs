namespace Microsoft.ML.Gan.Encoding;

/// <summary>Leaves the shape as it is; the shift keeps the digits of small differences between large values.</summary>
internal sealed class ShiftTransform(double center) : ValueTransform
{
    /// <inheritdoc/>
    public override double Apply(double value) => value - center;

    /// <inheritdoc/>
    public override double Invert(double transformed) => transformed + center;

    /// <inheritdoc/>
    public override TransformState Keep() => new(center);
}
