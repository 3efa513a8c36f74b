using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Evaluation.Detection.Boosting;

namespace Microsoft.ML.Gan.Evaluation.Detection;

/// <summary>How well gradient-boosted trees tell synthetic from real rows: the area under their ROC curve on rows they have not learned from.</summary>
/// <remarks>
/// From 0 to 1, .5 is best; below it is chance. The hardest measure here: one column with an impossible value suffices. The more rows, the more is found. A classifier
/// two-sample test, Lopez-Paz and Oquab 2017, arXiv:1610.06545, with the area in place of the accuracy; cross-validated, interval of DeLong et al. 1988.
/// </remarks>
internal static class TreeDetection
{
    /// <summary>Scores each row by trees of the other folds.</summary>
    public static DetectionScores Scores(DetectionSample sample, CancellationToken cancellationToken)
    {
        var columns = new BinnedColumns(sample.Table);
        var scores = new double[sample.Folds.Length];
        Parallel.For(0, sample.NumberOfFolds, new ParallelOptions { CancellationToken = cancellationToken }, fold =>
        {
            int[] score = sample.Rows(fold, inside: true);
            double[] logits = BoostedTrees.Scores(columns, sample.IsOther, sample.Rows(fold, inside: false), score, cancellationToken);
            for (int i = 0; i < score.Length; i++)
            {
                scores[score[i]] = logits[i];
            }
        });
        return DetectionScores.Of(sample, scores);
    }

    /// <summary>Gets the measure.</summary>
    /// <param name="synthetic">Scores of held-out, or else learned, and synthetic rows.</param>
    /// <param name="baseline">Those of held-out and learned rows; <see langword="null"/> without rows held out.</param>
    public static EvaluationMetric Of(DetectionScores synthetic, DetectionScores? baseline) => DetectionMetric.Of(
        MetricNames.TreeDetection, "a classifier of boosted trees", synthetic, baseline,
        "It finds any flaw, also one that matters to nobody, as a rounded number; with more rows it finds more.",
        "Lopez-Paz and Oquab 2017, arXiv:1610.06545; interval of DeLong et al. 1988");
}
