using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Microsoft.ML.Trainers;

namespace Samples.Adult;

/// <summary>The classifier that every remedy is judged by: one-hot, concatenate, normalize, logistic regression.</summary>
internal static class IncomePipeline
{
    /// <summary>Makes the pipeline.</summary>
    /// <param name="mlContext">The context.</param>
    /// <param name="augment">A step in front that appends synthetic rows of the raw columns, or <see langword="null"/>.</param>
    /// <param name="weightColumnName">The weight of each row, or <see langword="null"/>.</param>
    public static EstimatorChain<BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>> Create(
        MLContext mlContext, GanAugmentEstimator? augment = null, string? weightColumnName = null)
    {
        // The steps are appended flatly: synthetic rows do not leave a chain within a chain.
        var start = new EstimatorChain<ITransformer>();
        if (augment is not null)
        {
            start = start.Append<ITransformer>(augment);
        }

        InputOutputColumnPair[] categories = [.. AdultTable.Categories.Select(name => new InputOutputColumnPair(Encoded(name), name))];
        return start
            .Append(mlContext.Transforms.Categorical.OneHotEncoding(categories))
            .Append(mlContext.Transforms.Concatenate("Features", [.. AdultTable.Numbers, .. AdultTable.Categories.Select(Encoded)]))
            .Append(mlContext.Transforms.NormalizeMinMax("Features"))
            .AppendCacheCheckpoint(mlContext)
            .Append(mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression(exampleWeightColumnName: weightColumnName));
    }

    private static string Encoded(string name) => name + "Encoded";
}
