using System;
using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public static class PermutationFeatureImportanceExtensions
    {
        /// <summary>Per slot of the features, how the metrics change when its values are dealt to other rows.</summary>
        public static ImmutableArray<BinaryClassificationMetricsStatistics> PermutationFeatureImportance<TModel>(this BinaryClassificationCatalog catalog,
            ISingleFeaturePredictionTransformer<TModel> predictionTransformer, IDataView data, string labelColumnName = "Label",
            bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1)
            where TModel : class
        {
            ArgumentNullException.ThrowIfNull(predictionTransformer);
            ArgumentNullException.ThrowIfNull(data);
            if (numberOfExamplesToUse <= 0)
                throw new InvalidOperationException("Provide how many examples to use (positive number) or set to null to use whole dataset.");
            // The original looks for weights in models of its own alone.
            if (useFeatureWeightFilter && predictionTransformer.Model is IScalarScorer)
                throw new NotSupportedException("PermutationFeatureImportance with useFeatureWeightFilter is not supported.");

            // All rows make the baseline, however few are permuted, as in the original.
            BinaryClassificationMetrics baseline = Evaluate(data);
            var slots = new PermutedSlots(data, predictionTransformer.FeatureColumnName, numberOfExamplesToUse ?? int.MaxValue);
            var random = new Random(catalog.GetEnvironment().Register(nameof(PermutationFeatureImportance)).Rand.Next());
            var importance = ImmutableArray.CreateBuilder<BinaryClassificationMetricsStatistics>();
            for (int slot = 0; slot < slots.Count; slot++)
            {
                float[] values = slots.Read(slot);
                if (values.Length == 0)
                    break;
                var changes = new BinaryClassificationMetricsStatistics();
                for (int i = 0; i < permutationCount; i++)
                {
                    random.Shuffle(values);
                    changes.AddChange(baseline, Evaluate(slots.View(slot, values)));
                }
                importance.Add(changes);
            }
            return importance.ToImmutable();

            BinaryClassificationMetrics Evaluate(IDataView rows) => catalog.Evaluate(predictionTransformer.Transform(rows), labelColumnName);
        }
    }
}
