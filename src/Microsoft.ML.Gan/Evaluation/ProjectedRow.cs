namespace Microsoft.ML.Gan.Evaluation;

/// <summary>A row in the plane of two principal components.</summary>
internal readonly record struct ProjectedRow(double X, double Y, bool IsSynthetic);
