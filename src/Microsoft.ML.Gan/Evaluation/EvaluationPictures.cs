using System.Collections.Generic;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>What a report draws beside the figures.</summary>
/// <param name="Projection">Rows on the first two principal components of the real ones, at most 1,000 of either kind.</param>
/// <param name="ExplainedVariance">Which share of the variance each of the two components has.</param>
/// <param name="RocCurves">The curve of each classifier of real and synthetic rows.</param>
/// <param name="SyntheticDistances">The distances of synthetic rows to the nearest learned row, ascending.</param>
/// <param name="HoldoutDistances">Those of held-out rows; empty without them.</param>
internal sealed record EvaluationPictures(
    IReadOnlyList<ProjectedRow> Projection,
    (double First, double Second) ExplainedVariance,
    IReadOnlyList<RocCurve> RocCurves,
    IReadOnlyList<double> SyntheticDistances,
    IReadOnlyList<double> HoldoutDistances);
