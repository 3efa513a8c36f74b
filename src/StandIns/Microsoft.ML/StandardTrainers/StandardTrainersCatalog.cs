using System;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace Microsoft.ML
{
    using LROptions = LbfgsLogisticRegressionBinaryTrainer.Options;
    using MaxEntOptions = LbfgsMaximumEntropyMulticlassTrainer.Options;

    public static class StandardTrainersCatalog
    {
        public static SdcaLogisticRegressionBinaryTrainer SdcaLogisticRegression(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
            string labelColumnName = "Label", string featureColumnName = "Features", string exampleWeightColumnName = null,
            float? l2Regularization = null, float? l1Regularization = null, int? maximumNumberOfIterations = null)
            => catalog.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
            {
                LabelColumnName = labelColumnName,
                FeatureColumnName = featureColumnName,
                ExampleWeightColumnName = exampleWeightColumnName,
                L2Regularization = l2Regularization,
                L1Regularization = l1Regularization,
                MaximumNumberOfIterations = maximumNumberOfIterations,
            });

        public static SdcaLogisticRegressionBinaryTrainer SdcaLogisticRegression(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
            SdcaLogisticRegressionBinaryTrainer.Options options)
        {
            ArgumentNullException.ThrowIfNull(options);
            return new SdcaLogisticRegressionBinaryTrainer(catalog.GetEnvironment(), options);
        }

        public static LbfgsLogisticRegressionBinaryTrainer LbfgsLogisticRegression(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog,
            string labelColumnName = "Label", string featureColumnName = "Features", string exampleWeightColumnName = null,
            float l1Regularization = 1, float l2Regularization = 1, float optimizationTolerance = 1e-7f, int historySize = 20, bool enforceNonNegativity = false)
            => catalog.LbfgsLogisticRegression(new LROptions
            {
                LabelColumnName = labelColumnName,
                FeatureColumnName = featureColumnName,
                ExampleWeightColumnName = exampleWeightColumnName,
                L1Regularization = l1Regularization,
                L2Regularization = l2Regularization,
                OptimizationTolerance = optimizationTolerance,
                HistorySize = historySize,
                EnforceNonNegativity = enforceNonNegativity,
            });

        public static LbfgsLogisticRegressionBinaryTrainer LbfgsLogisticRegression(this BinaryClassificationCatalog.BinaryClassificationTrainers catalog, LROptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            return new LbfgsLogisticRegressionBinaryTrainer(catalog.GetEnvironment(), options);
        }

        public static LbfgsMaximumEntropyMulticlassTrainer LbfgsMaximumEntropy(this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog,
            string labelColumnName = "Label", string featureColumnName = "Features", string exampleWeightColumnName = null,
            float l1Regularization = 1, float l2Regularization = 1, float optimizationTolerance = 1e-7f, int historySize = 20, bool enforceNonNegativity = false)
            => catalog.LbfgsMaximumEntropy(new MaxEntOptions
            {
                LabelColumnName = labelColumnName,
                FeatureColumnName = featureColumnName,
                ExampleWeightColumnName = exampleWeightColumnName,
                L1Regularization = l1Regularization,
                L2Regularization = l2Regularization,
                OptimizationTolerance = optimizationTolerance,
                HistorySize = historySize,
                EnforceNonNegativity = enforceNonNegativity,
            });

        public static LbfgsMaximumEntropyMulticlassTrainer LbfgsMaximumEntropy(this MulticlassClassificationCatalog.MulticlassClassificationTrainers catalog, MaxEntOptions options)
        {
            ArgumentNullException.ThrowIfNull(options);
            return new LbfgsMaximumEntropyMulticlassTrainer(catalog.GetEnvironment(), options);
        }
    }
}
