namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>What a sample of generated rows is like beside one of real rows.</summary>
/// <param name="Coverage">See <see cref="RowCoverage"/>.</param>
/// <param name="Diversity">See <see cref="RowDiversity"/>.</param>
/// <param name="Repeats">The share of generated rows that repeat another.</param>
/// <param name="RealRepeats">The same of the real rows.</param>
internal sealed record RowMeasures(double Coverage, double Diversity, double Repeats, double RealRepeats);
