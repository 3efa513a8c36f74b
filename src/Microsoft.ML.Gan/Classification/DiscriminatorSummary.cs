namespace Microsoft.ML.Gan;

/// <summary>What a discriminator's answers rest on; measured on rows that it has not learned from.</summary>
/// <param name="AreaUnderRocCurve">How often a real row scores above one of those it was taught to tell from them; 0.5 is chance, 1 is always.</param>
/// <param name="CalibrationError">The expected calibration error of the probabilities, from 0 to 1, 0 is best: the mean distance between a
/// probability and the share of rows with such a probability that are real, over ten bins of as many rows; each half of the rows is measured with the
/// scale of the other. With few rows chance alone makes it about 0.4 times the square root of 10 over their number.</param>
/// <param name="NumberOfRealRows">The real rows it was measured on.</param>
public sealed record DiscriminatorSummary(double AreaUnderRocCurve, double CalibrationError, int NumberOfRealRows);
