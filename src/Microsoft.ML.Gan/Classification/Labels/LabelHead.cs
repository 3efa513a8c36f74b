using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML.Gan.Classification.Labels;

/// <summary>A logistic regression from features to the logit of a label.</summary>
/// <param name="Weights">One per feature.</param>
/// <param name="Bias">The logit where all features are 0.</param>
internal sealed record LabelHead(double[] Weights, double Bias)
{
    // Fixed, not validated: fifty rows are too few to choose it by.
    private const float Penalty = 1 / 0.3f;

    /// <summary>Fits the weights by ML.NET's trainer, with a penalty on their squares.</summary>
    public static LabelHead Fit(IReadOnlyList<float[]> features, IReadOnlyList<bool> labels)
    {
        var mlContext = new MLContext();
        var definition = SchemaDefinition.Create(typeof(LabeledFeatures));
        definition[nameof(LabeledFeatures.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features[0].Length);
        IDataView view = mlContext.Data.LoadFromEnumerable(
            features.Zip(labels, (f, l) => new LabeledFeatures { Features = f, Label = l }).ToList(), definition);
        LinearBinaryModelParameters model = mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0,
            L2Regularization = Penalty,
            NumberOfThreads = 1,
        }).Fit(view).Model.SubModel;
        return new LabelHead([.. model.Weights.Select(w => (double)w)], model.Bias);
    }

    /// <summary>Gets the logit of a row.</summary>
    public float Score(float[] features)
    {
        double sum = Bias;
        for (int i = 0; i < features.Length; i++)
        {
            sum += Weights[i] * features[i];
        }

        return (float)sum;
    }

    /// <summary>A row of the trainer's view.</summary>
    private sealed class LabeledFeatures
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }
}
