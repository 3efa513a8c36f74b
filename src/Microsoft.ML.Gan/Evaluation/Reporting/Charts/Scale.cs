namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>Values to places on an axis.</summary>
/// <param name="Low">The value at its beginning.</param>
/// <param name="High">The value at its end.</param>
/// <param name="From">The place of its beginning.</param>
/// <param name="To">The place of its end.</param>
internal readonly record struct Scale(double Low, double High, double From, double To)
{
    /// <summary>Gets the place of a value; the middle where the axis has no length.</summary>
    public double At(double value) => High > Low ? From + ((value - Low) / (High - Low) * (To - From)) : (From + To) / 2;
}
