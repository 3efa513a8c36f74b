using System;
using System.Linq;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    public class LogisticRegressionTests
    {
        private readonly MLContext _context = new MLContext(1);

        [Theory]
        [InlineData("l2", 0f, 1f, null)]
        [InlineData("both", 3f, 1f, null)]
        [InlineData("l1", 4f, 0f, null)]
        [InlineData("weighted", 3f, 1f, "Weight")]
        public void Fit_Converged_FindsTheOptimum(string name, float l1, float l2, string weights)
        {
            Fixture optimum = Fixture.Of("binaryTraining").Part(name);
            var options = new LbfgsLogisticRegressionBinaryTrainer.Options
            {
                L1Regularization = l1, L2Regularization = l2, ExampleWeightColumnName = weights, OptimizationTolerance = 1e-8f,
            };

            LinearBinaryModelParameters model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(Examples.Binary(_context)).Model.SubModel;

            Assert.InRange(model.Bias, optimum["bias"] - 2e-3, optimum["bias"] + 2e-3);
            foreach ((float found, double expected) in model.Weights.Zip(optimum.Vector("weights")))
                Assert.InRange(found, expected - 2e-3, expected + 2e-3);
        }

        [Fact]
        public void Fit_StrongL1_SetsWeightsToExactlyZero()
        {
            var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(l1Regularization: 3, l2Regularization: 1).Fit(Examples.Binary(_context)).Model;

            Assert.Equal(new[] { false, false, false, true }, model.SubModel.Weights.Select(w => w == 0));
        }

        [Fact]
        public void Fit_NonNegativity_KeepsWeightsAtOrAboveZero()
        {
            var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(enforceNonNegativity: true).Fit(Examples.Binary(_context)).Model;

            Assert.All(model.SubModel.Weights, w => Assert.True(w >= 0));
            Assert.True(model.SubModel.Weights[0] > 0.1);
        }

        [Fact]
        public void Fit_OneIteration_StopsShortOfTheOptimum()
        {
            var options = new LbfgsLogisticRegressionBinaryTrainer.Options { L1Regularization = 0, MaximumNumberOfIterations = 1 };

            var model = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(options).Fit(Examples.Binary(_context)).Model;

            double optimum = Fixture.Of("binaryTraining").Part("l2")["bias"];
            Assert.False(Math.Abs(model.SubModel.Bias - optimum) < 1e-6);
        }

        [Fact]
        public void Model_Calibrator_IsTheLogisticFunction()
        {
            PlattCalibrator calibrator = _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(Examples.Binary(_context)).Model.Calibrator;

            Assert.Equal(-1, calibrator.Slope);
            Assert.Equal(0, calibrator.Offset);
            Assert.Equal(1 / (1 + Math.Exp(-2)), calibrator.PredictProbability(2), 6);
        }

        [Fact]
        public void Fit_MissingFeatureValue_LeavesTheRowOut()
        {
            Example[] rows = _context.Data.CreateEnumerable<Example>(Examples.Binary(_context), false).ToArray();
            Example[] broken = rows.Append(new Example { Label = true, Features = new[] { 100, float.NaN, 100, 100 } }).ToArray();
            LbfgsLogisticRegressionBinaryTrainer trainer = _context.BinaryClassification.Trainers.LbfgsLogisticRegression();

            var clean = trainer.Fit(_context.Data.LoadFromEnumerable(rows)).Model.SubModel;
            var skipped = trainer.Fit(_context.Data.LoadFromEnumerable(broken)).Model.SubModel;

            Assert.Equal(clean.Bias, skipped.Bias, 3);
            Assert.Equal(clean.Weights[0], skipped.Weights[0], 3);
        }

        [Fact]
        public void Fit_NoUsableRow_SaysSo()
        {
            IDataView view = _context.Data.LoadFromEnumerable(new[] { new Example { Features = new[] { float.NaN, 0, 0, 0 } } });

            var error = Assert.Throws<InvalidOperationException>(() => _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(view));
            Assert.Contains("No valid training instances found", error.Message);
        }

        [Fact]
        public void Fit_MissingFeatureColumn_NamesIt()
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(()
                => _context.BinaryClassification.Trainers.LbfgsLogisticRegression(featureColumnName: "Absent").Fit(Examples.Binary(_context)));
            Assert.Equal("Could not find feature column 'Absent' (Parameter 'inputSchema')", error.Message);
        }

        [Fact]
        public void GetOutputSchema_LabelOfAnotherType_NamesBothTypes()
        {
            IEstimator<ITransformer> trainer = _context.BinaryClassification.Trainers.LbfgsLogisticRegression(labelColumnName: "Weight");

            var error = Assert.Throws<ArgumentOutOfRangeException>(() => new EstimatorChain<ITransformer>().Append(trainer).Fit(Examples.Binary(_context)));
            Assert.Equal("Schema mismatch for label column 'Weight': expected Boolean, got Single (Parameter 'labelCol')", error.Message);
        }

        [Fact]
        public void LbfgsLogisticRegression_NegativePenalty_IsRefused()
            => Assert.ThrowsAny<Exception>(() => _context.BinaryClassification.Trainers.LbfgsLogisticRegression(l1Regularization: -1));

        [Fact]
        public void Info_OfTheTrainer_AsksForNormalizationAndCaching()
        {
            TrainerInfo info = _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Info;

            Assert.True(info.NeedNormalization);
            Assert.True(info.WantCaching);
        }
    }
}
