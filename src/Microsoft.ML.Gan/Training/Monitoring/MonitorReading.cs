namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>What a training tells its monitor at a report, in plain numbers.</summary>
/// <param name="GeneratorGradientNorm">The norm of the generator's gradient in the last step.</param>
/// <param name="DiscriminatorGradientNorm">The same of the discriminator; <see langword="null"/> where there is none.</param>
/// <param name="Real">The logits of the real packs in the last update of the discriminator; none where there is none.</param>
/// <param name="Fake">Those of the fake packs.</param>
internal sealed record MonitorReading(double GeneratorGradientNorm, double? DiscriminatorGradientNorm, float[] Real, float[] Fake)
{
    /// <summary>Gets the measures of generated rows; <see langword="null"/> where nobody looked at them.</summary>
    public RowMeasures? Rows { get; init; }

    /// <summary>Gets which categories are seen; <see langword="null"/> where nobody looked, or there are none.</summary>
    public CategoryCoverage? Categories { get; init; }

    /// <summary>Gets the share of the discriminator's advantage that is lost on held-out rows; <see langword="null"/> where it was not measured.</summary>
    public double? Overfitting { get; init; }
}
