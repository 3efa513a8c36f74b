using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Evaluation.Linear;

namespace Microsoft.ML.Gan.Evaluation.Detection;

/// <summary>How well a logistic regression tells synthetic from real rows: the area under its ROC curve on rows it has not learned from.</summary>
/// <remarks>
/// From 0 to 1, .5 is best; below it is chance. It sees how often values are met, not what columns have to do with each other. A classifier two-sample test,
/// Lopez-Paz and Oquab 2017, arXiv:1610.06545, with the area in place of the accuracy; cross-validated, interval of DeLong et al. 1988.
/// </remarks>
internal static class LinearDetection
{
    /// <summary>Scores each row by a model of the other folds.</summary>
    public static DetectionScores Scores(DetectionSample sample, CancellationToken cancellationToken)
    {
        var scores = new double[sample.Folds.Length];
        Parallel.For(0, sample.NumberOfFolds, new ParallelOptions { CancellationToken = cancellationToken }, fold =>
        {
            int[] learn = sample.Rows(fold, inside: false), score = sample.Rows(fold, inside: true);
            var table = sample.Table.Take(learn);
            var features = new LinearFeatures(table, without: -1);
            double[] targets = Array.ConvertAll(learn, i => sample.IsOther[i] ? 1.0 : 0);
            double[] logits = LinearModel.Fit(features.Of(table), targets, LinearLoss.Logistic, 2, cancellationToken).Predict(features.Of(sample.Table.Take(score)));
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
        MetricNames.LinearDetection, "a logistic regression", synthetic, baseline,
        "It sees how often values are met, hardly what columns have to do with each other: read it beside detection by trees.",
        "Lopez-Paz and Oquab 2017, arXiv:1610.06545; interval of DeLong et al. 1988");
}
