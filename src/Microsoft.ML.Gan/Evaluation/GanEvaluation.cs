using System.Collections.Generic;
using Microsoft.ML.Gan.Evaluation;

namespace Microsoft.ML.Gan;

/// <summary>What synthetic rows are worth: figures with their reading and their caveats, never one number alone.</summary>
public sealed partial class GanEvaluation
{
    internal GanEvaluation(EvaluationParts parts) => Parts = parts;

    /// <summary>Gets the mean similarity of the columns, each by itself.</summary>
    public EvaluationMetric Shape => Parts.Shape;

    /// <summary>Gets the mean similarity of pairs of columns.</summary>
    public EvaluationMetric Trend => Parts.Trend;

    /// <summary>Gets all measures, group by group; a measure that could not be taken is not among them.</summary>
    public IReadOnlyList<EvaluationMetric> Metrics => Parts.Metrics;

    /// <summary>Gets what the figures say together, in a few sentences.</summary>
    public string Verdict => Parts.Verdict;

    /// <summary>Gets the columns, the least similar first.</summary>
    public IReadOnlyList<ColumnEvaluation> Columns => Parts.Columns;

    /// <summary>Gets the pairs of columns, the least similar first.</summary>
    public IReadOnlyList<PairEvaluation> Pairs => Parts.Pairs;

    /// <summary>Gets the classes of the label, in the order of its values; empty without a label.</summary>
    public IReadOnlyList<ClassEvaluation> Classes => Parts.Classes;

    internal EvaluationParts Parts { get; }
}
