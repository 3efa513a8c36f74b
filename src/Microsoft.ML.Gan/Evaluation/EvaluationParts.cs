using System.Collections.Generic;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>All that an evaluation found.</summary>
internal sealed record EvaluationParts(
    EvaluationMetric Shape,
    EvaluationMetric Trend,
    IReadOnlyList<EvaluationMetric> Metrics,
    string Verdict,
    IReadOnlyList<ColumnEvaluation> Columns,
    IReadOnlyList<PairEvaluation> Pairs,
    IReadOnlyList<ClassEvaluation> Classes,
    EvaluationPictures Pictures,
    EvaluationFacts Facts);
