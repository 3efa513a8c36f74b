namespace Microsoft.ML.Gan;

/// <summary>How the rows of one class of the label compare.</summary>
/// <param name="Name">The class.</param>
/// <param name="RealRows">How many of the learned rows are of it.</param>
/// <param name="SyntheticRows">How many of the synthetic rows are.</param>
/// <param name="Shape">The mean similarity of its columns, as <see cref="GanEvaluation.Shape"/>; from 0 to 1, 1 is best; NaN where either table has fewer than 30 rows of it.</param>
/// <param name="Trend">The mean similarity of its pairs of columns, as <see cref="GanEvaluation.Trend"/>; NaN where either has too few rows, or no pair of columns.</param>
public sealed record ClassEvaluation(string Name, int RealRows, int SyntheticRows, double Shape, double Trend);
