using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Samples.Demo;

/// <summary>How a remedy for imbalance does on the untouched test rows.</summary>
/// <param name="Remedy">What was done to the training rows.</param>
/// <param name="PrAuc">The area under the precision-recall curve: ranking.</param>
/// <param name="RocAuc">The area under the ROC curve: ranking.</param>
/// <param name="F1">F1 at probability 0.5.</param>
/// <param name="Recall">Recall at probability 0.5.</param>
/// <param name="BestF1">F1 at the threshold that gives the best F1 on the real training rows.</param>
/// <param name="BestThreshold">That threshold.</param>
internal sealed record RemedyScore(
    string Remedy, double PrAuc, double RocAuc, double F1, double Recall, double BestF1, double BestThreshold)
{
    public static readonly string[] Heading =
        ["", "PR-AUC", "ROC AUC", "F1 at 0.5", "recall at 0.5", "F1 at best threshold*", "the threshold*"];

    /// <summary>Judges a fitted pipeline.</summary>
    public static RemedyScore Of(MLContext mlContext, string remedy, ITransformer model, IDataView train, IDataView test)
    {
        IDataView scored = model.Transform(test);
        CalibratedBinaryClassificationMetrics metrics = mlContext.BinaryClassification.Evaluate(scored);
        double threshold = BestThresholdOf(Predictions(model.Transform(train)));
        return new RemedyScore(
            remedy,
            metrics.AreaUnderPrecisionRecallCurve,
            metrics.AreaUnderRocCurve,
            metrics.F1Score,
            metrics.PositiveRecall,
            F1At(Predictions(scored), threshold),
            threshold);
    }

    /// <summary>The figures as cells.</summary>
    public string[] ToCells() =>
    [
        Remedy, .. new[] { PrAuc, RocAuc, F1, Recall, BestF1, BestThreshold }.Select(v => v.ToString("F3", CultureInfo.InvariantCulture)),
    ];

    /// <summary>The threshold with the best F1; a row is predicted positive from it upward.</summary>
    internal static double BestThresholdOf((float Probability, bool Label)[] predictions)
    {
        int positives = predictions.Count(p => p.Label), hits = 0, predicted = 0;
        double best = -1, threshold = 0.5;
        foreach (IGrouping<float, (float Probability, bool Label)> group in predictions
            .GroupBy(p => p.Probability).OrderByDescending(g => g.Key))
        {
            predicted += group.Count();
            hits += group.Count(p => p.Label);
            double f1 = 2.0 * hits / (positives + predicted);
            (best, threshold) = f1 > best ? (f1, group.Key) : (best, threshold);
        }

        return threshold;
    }

    /// <summary>F1 when rows from the threshold upward are predicted positive; 0 without any positive.</summary>
    internal static double F1At((float Probability, bool Label)[] predictions, double threshold)
    {
        int hits = predictions.Count(p => p.Label && p.Probability >= threshold);
        int either = predictions.Count(p => p.Label) + predictions.Count(p => p.Probability >= threshold);
        return either == 0 ? 0 : 2.0 * hits / either;
    }

    private static (float Probability, bool Label)[] Predictions(IDataView scored)
    {
        IEnumerable<float> probabilities = scored.GetColumn<float>("Probability");
        return [.. probabilities.Zip(scored.GetColumn<bool>("Label"))];
    }
}
