namespace Microsoft.ML.Gan.Encoding;

/// <summary>An ascending function that gives a number column a shape that few modes describe.</summary>
internal abstract class ValueTransform
{
    /// <summary>Gets the transformed value.</summary>
    public abstract double Apply(double value);

    /// <summary>Gets the value that <see cref="Apply"/> turns into <paramref name="transformed"/>.</summary>
    public abstract double Invert(double transformed);

    /// <summary>Gets what a file keeps of the transform.</summary>
    public abstract TransformState Keep();
}
