using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Judges scored rows by ML.NET's own evaluators.</summary>
/// <param name="metric">What is asked for.</param>
/// <param name="labelColumnName">The label in the scored rows.</param>
internal sealed class ScoreReader(AugmentationMetric metric, string labelColumnName)
{
    private readonly MLContext _mlContext = new();

    /// <summary>Finds out what an automatic metric means, from what the pipeline gives.</summary>
    /// <param name="scored">The columns of scored rows.</param>
    /// <exception cref="System.ArgumentException">The pipeline gives no score, or none that the metric can be made of.</exception>
    public AugmentationMetric Resolve(DataViewSchema scored)
    {
        string[] names = [.. scored.Where(c => !c.IsHidden).Select(c => c.Name)];
        bool isBinary = scored.GetColumnOrNull(GanColumnNames.Score)?.Type switch
        {
            NumberDataViewType { RawType: var type } when type == typeof(float) => true,
            VectorDataViewType { ItemType: NumberDataViewType { RawType: var type } } when type == typeof(float) => false,
            _ => throw Errors.NotScored(GanColumnNames.Score, "Single, or a vector of it", names),
        };
        if (scored.GetColumnOrNull(labelColumnName) is null)
        {
            throw Errors.NoScoredLabel(labelColumnName, names);
        }

        AugmentationMetric resolved = metric != AugmentationMetric.Automatic ? metric
            : isBinary ? AugmentationMetric.AreaUnderPrecisionRecallCurve : AugmentationMetric.MacroAccuracy;
        if (!isBinary && NeedsTwoClasses(resolved))
        {
            throw Errors.NotScored(GanColumnNames.Score, NumberDataViewType.Single, names);
        }

        return isBinary && resolved == AugmentationMetric.LogLoss && scored.GetColumnOrNull(GanColumnNames.Probability) is null
            ? throw Errors.NoProbability()
            : resolved;
    }

    /// <summary>Gets whether a metric is of a positive class against a negative one.</summary>
    public static bool NeedsTwoClasses(AugmentationMetric metric) => metric
        is AugmentationMetric.AreaUnderPrecisionRecallCurve or AugmentationMetric.AreaUnderRocCurve or AugmentationMetric.F1Score;

    /// <summary>Judges rows.</summary>
    /// <param name="scored">The scored rows.</param>
    /// <param name="resolved">The metric, not automatic.</param>
    public double Read(IDataView scored, AugmentationMetric resolved)
    {
        if (scored.Schema[GanColumnNames.Score].Type is VectorDataViewType)
        {
            MulticlassClassificationMetrics ofMany = _mlContext.MulticlassClassification.Evaluate(scored, labelColumnName);
            return resolved switch
            {
                AugmentationMetric.Accuracy => ofMany.MicroAccuracy,
                AugmentationMetric.LogLoss => ofMany.LogLoss,
                _ => ofMany.MacroAccuracy,
            };
        }

        BinaryClassificationMetrics metrics = scored.Schema.GetColumnOrNull(GanColumnNames.Probability) is null
            ? _mlContext.BinaryClassification.EvaluateNonCalibrated(scored, labelColumnName)
            : _mlContext.BinaryClassification.Evaluate(scored, labelColumnName);
        return resolved switch
        {
            AugmentationMetric.AreaUnderRocCurve => metrics.AreaUnderRocCurve,
            AugmentationMetric.F1Score => double.IsNaN(metrics.F1Score) ? 0 : metrics.F1Score, // no row was predicted positive
            AugmentationMetric.Accuracy => metrics.Accuracy,
            AugmentationMetric.MacroAccuracy => (metrics.PositiveRecall + metrics.NegativeRecall) / 2,
            AugmentationMetric.LogLoss => ((CalibratedBinaryClassificationMetrics)metrics).LogLoss,
            _ => metrics.AreaUnderPrecisionRecallCurve,
        };
    }
}
