using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>What a file keeps of a transform: a center shifts, a center and a scale pull a long tail in, knots make ranks.</summary>
/// <param name="Center">The value that becomes 0.</param>
/// <param name="Scale">The distance from it that becomes about 1.</param>
/// <param name="Values">The knots of a rank transform, in the column's unit.</param>
/// <param name="Normal">The knots as normal quantiles.</param>
internal sealed record TransformState(double? Center = null, double? Scale = null, double[]? Values = null, double[]? Normal = null)
{
    /// <summary>Builds the transform of a column.</summary>
    public ValueTransform Build(string column)
    {
        string name = $"the transform of '{column}'";
        if (Values is not null && Normal is not null)
        {
            Stored.Require(Values.Length > 1, $"{name} has fewer than two knots");
            return new QuantileTransform(Stored.Finite(Values, name), Stored.Finite(Normal, Values.Length, name));
        }

        Stored.Require(Center is { } center && double.IsFinite(center), $"{name} has no finite center");
        Stored.Require(Scale is null or (> 0 and < double.PositiveInfinity), $"{name} has no positive scale");
        return Scale is null ? new ShiftTransform(Center!.Value) : new TailTransform(Center!.Value, Scale.Value);
    }
}
