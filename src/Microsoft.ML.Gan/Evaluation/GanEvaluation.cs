using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation;

namespace Microsoft.ML.Gan;

/// <summary>What synthetic rows are worth: figures with their reading and their caveats, never one number alone.</summary>
/// <remarks>docs/metrics.md has each measure's formula, range and source. A measure that could not be taken is <see langword="null"/> and not among <see cref="Metrics"/>.</remarks>
public sealed partial class GanEvaluation
{
    internal GanEvaluation(EvaluationParts parts) => Parts = parts;

    /// <summary>Gets the mean similarity of the columns, each by itself; from 0 to 1, 1 is best. Independent columns have all of it.</summary>
    public EvaluationMetric Shape => Parts.Shape;

    /// <summary>Gets the mean similarity of pairs of columns; from 0 to 1, 1 is best. Rated by how much of the way from shuffled columns to real rows it is.</summary>
    public EvaluationMetric Trend => Parts.Trend;

    /// <summary>Gets the squared maximum mean discrepancy of real and synthetic rows under a mixture of kernels; 0 is best.</summary>
    public EvaluationMetric? MixtureDiscrepancy => Find(MetricNames.MixtureDiscrepancy);

    /// <summary>Gets the mean similarity of pairs of columns within each class of the label, from 0 to 1, 1 is best; <see langword="null"/> without classes of 30 rows.</summary>
    public EvaluationMetric? ClassFidelity => Find(MetricNames.ClassFidelity);

    /// <summary>Gets the share of categories of the learned rows that synthetic rows have, from 0 to 1, 1 is best; <see langword="null"/> without categories.</summary>
    public EvaluationMetric? CategoryCoverage => Find(MetricNames.CategoryCoverage);

    /// <summary>Gets the share of the range of the learned numbers that synthetic numbers span, from 0 to 1, 1 is best; <see langword="null"/> without numbers.</summary>
    public EvaluationMetric? RangeCoverage => Find(MetricNames.RangeCoverage);

    /// <summary>Gets the share of synthetic rows that lie where real rows are; from 0 to 1.</summary>
    public EvaluationMetric? Precision => Find(MetricNames.Precision);

    /// <summary>Gets the share of real rows that lie where synthetic rows are; from 0 to 1.</summary>
    public EvaluationMetric? Recall => Find(MetricNames.Recall);

    /// <summary>Gets how many neighborhoods of real rows a synthetic row lies in, over what is expected; at least 0, 1 is best.</summary>
    public EvaluationMetric? Density => Find(MetricNames.Density);

    /// <summary>Gets the share of real rows that have a synthetic row near them; from 0 to 1.</summary>
    public EvaluationMetric? Coverage => Find(MetricNames.Coverage);

    /// <summary>Gets whether synthetic rows are as typical as real ones; from 0 to 1, 1 is best.</summary>
    public EvaluationMetric? AlphaPrecision => Find(MetricNames.AlphaPrecision);

    /// <summary>Gets whether synthetic rows are as diverse as real ones; from 0 to 1.</summary>
    public EvaluationMetric? BetaRecall => Find(MetricNames.BetaRecall);

    /// <summary>Gets the area under the ROC curve of a logistic regression that tells synthetic from real rows; .5 is best.</summary>
    public EvaluationMetric? LinearDetection => Find(MetricNames.LinearDetection);

    /// <summary>Gets the area under the ROC curve of gradient-boosted trees that tell synthetic from real rows; .5 is best.</summary>
    public EvaluationMetric? TreeDetection => Find(MetricNames.TreeDetection);

    /// <summary>Gets how well a model learned from synthetic rows does on held-out real rows, beside one learned from real rows; <see langword="null"/> without a label or
    /// held-out rows.</summary>
    public EvaluationMetric? Utility => Find(MetricNames.Utility);

    /// <summary>Gets what synthetic rows add to the real ones for a model, above 0 a gain; <see langword="null"/> without a label or held-out rows.</summary>
    public EvaluationMetric? AugmentationGain => Find(MetricNames.AugmentationGain);

    /// <summary>Gets the median distance of a synthetic row to the nearest learned row; best is what held-out rows have, NaN without them.</summary>
    public EvaluationMetric? ClosestRecord => Find(MetricNames.ClosestRecord);

    /// <summary>Gets the share of synthetic rows closer to a learned than to a held-out row, .5 is best; <see langword="null"/> without held-out rows.</summary>
    public EvaluationMetric? CloserToLearned => Find(MetricNames.CloserToLearned);

    /// <summary>Gets the median ratio of the distances to the nearest and the second nearest learned row, from 0 to 1; best is what held-out rows have.</summary>
    public EvaluationMetric? NeighborDistanceRatio => Find(MetricNames.NeighborDistanceRatio);

    /// <summary>Gets the share of synthetic rows that equal a learned row; best is what held-out rows have.</summary>
    public EvaluationMetric? Copies => Find(MetricNames.Copies);

    /// <summary>Gets the area under the ROC curve of an attack that tells learned from held-out rows, .5 is best; <see langword="null"/> without held-out rows.</summary>
    public EvaluationMetric? MembershipInference => Find(MetricNames.MembershipInference);

    /// <summary>Gets how much better synthetic rows tell a sensitive value of learned than of held-out rows, 0 is best; <see langword="null"/> without held-out rows or a
    /// sensitive column.</summary>
    public EvaluationMetric? AttributeDisclosure => Find(MetricNames.AttributeDisclosure);

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

    /// <summary>Writes the verdict, an aligned table of the figures, and what each of them says.</summary>
    public override string ToString() => EvaluationText.Of(this);

    private EvaluationMetric? Find(string name) => Metrics.FirstOrDefault(m => m.Name == name);
}
