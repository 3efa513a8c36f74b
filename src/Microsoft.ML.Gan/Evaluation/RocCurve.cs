using System.Collections.Generic;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>Which shares of synthetic and real rows a classifier takes for synthetic, as its threshold falls.</summary>
/// <param name="Name">The classifier.</param>
/// <param name="Area">The area under the curve.</param>
/// <param name="Points">False and true positive rates from (0, 0) to (1, 1), at most a few hundred.</param>
internal sealed record RocCurve(string Name, double Area, IReadOnlyList<(double FalsePositiveRate, double TruePositiveRate)> Points);
