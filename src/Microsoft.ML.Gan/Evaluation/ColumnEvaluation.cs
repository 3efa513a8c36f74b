namespace Microsoft.ML.Gan;

/// <summary>How one column of synthetic rows compares with the real one.</summary>
/// <param name="Name">The column; a slot of a vector has its own name.</param>
/// <param name="IsCategorical">Whether it holds categories; otherwise numbers or dates.</param>
/// <param name="Similarity">One minus the Kolmogorov-Smirnov statistic of numbers, or one minus the total variation distance of categories; from 0 to 1, 1 is best.</param>
/// <param name="Baseline">The same of real rows that were held out; <see langword="null"/> without them.</param>
/// <param name="Coverage">The share of the real categories that were made, or of the real range that made numbers span; from 0 to 1, 1 is best.</param>
/// <param name="Marginal">How often which values are met.</param>
public sealed record ColumnEvaluation(string Name, bool IsCategorical, double Similarity, double? Baseline, double Coverage, ColumnMarginal Marginal);
