using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public sealed partial class BinaryClassificationCatalog
    {
        public sealed partial class CalibratorsCatalog
        {
            public PlattCalibratorEstimator Platt(string labelColumnName = "Label", string scoreColumnName = "Score", string exampleWeightColumnName = null)
                => new PlattCalibratorEstimator(this.GetEnvironment(), labelColumnName, scoreColumnName, exampleWeightColumnName);

            public FixedPlattCalibratorEstimator Platt(double slope, double offset, string scoreColumnName = "Score")
                => new FixedPlattCalibratorEstimator(this.GetEnvironment(), slope, offset, scoreColumnName);
        }

        /// <summary>The same model with another threshold on its score.</summary>
        public BinaryPredictionTransformer<TModel> ChangeModelThreshold<TModel>(BinaryPredictionTransformer<TModel> model, float threshold) where TModel : class
        {
            System.ArgumentNullException.ThrowIfNull(model);
            return new BinaryPredictionTransformer<TModel>(Environment, model.Model, model.FeatureColumnName, model.FeatureColumnType, threshold);
        }
    }
}
