using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    public class PermutationImportanceTests
    {
        private const int Rows = 400;

        private readonly MLContext _context = new MLContext(1);

        // The label is the sign of the first slot: without it half of the rows are right; the third slot has no weight at all.
        [Fact]
        public void PermutationFeatureImportance_OneSlotDecides_OnlyItMatters()
        {
            IDataView data = Data(Rows);

            ImmutableArray<BinaryClassificationMetricsStatistics> importance =
                _context.BinaryClassification.PermutationFeatureImportance(Fit(data), data, permutationCount: 10);

            Assert.Equal(3, importance.Length);
            Assert.InRange(importance[0].AreaUnderRocCurve.Mean, -0.6, -0.4);
            Assert.InRange(importance[0].Accuracy.Mean, -0.6, -0.4);
            Assert.InRange(importance[0].F1Score.Mean, -0.6, -0.4);
            Assert.InRange(importance[0].AreaUnderPrecisionRecallCurve.Mean, -0.65, -0.35);
            Assert.InRange(importance[1].AreaUnderRocCurve.Mean, -0.1, 0.01);
            Assert.Equal(0, importance[2].AreaUnderRocCurve.Mean);
            Assert.All(importance, i => Assert.Equal(10, i.Accuracy.Count));
        }

        [Fact]
        public void PermutationFeatureImportance_SeveralPermutations_TellHowTheySpread()
        {
            IDataView data = Data(Rows);

            MetricStatistics accuracy = _context.BinaryClassification.PermutationFeatureImportance(Fit(data), data, permutationCount: 25)[0].Accuracy;

            // The share of rows that stay right has a standard deviation of some 0.5 / √400.
            Assert.InRange(accuracy.StandardDeviation, 0.012, 0.045);
            Assert.Equal(accuracy.StandardDeviation / 5, accuracy.StandardError, 12);
        }

        [Fact]
        public void PermutationFeatureImportance_OnePermutation_HasNoSpread()
        {
            IDataView data = Data(Rows);

            MetricStatistics change = _context.BinaryClassification.PermutationFeatureImportance(Fit(data), data)[0].PositiveRecall;

            Assert.Equal((1, 0.0, 0.0), (change.Count, change.StandardDeviation, change.StandardError));
            Assert.NotEqual(0, change.Mean);
        }

        // The first ten labels are wrong; the third slot changes nothing, so what changes is that only these rows count.
        [Fact]
        public void PermutationFeatureImportance_FewExamples_AreComparedWithAllRows()
        {
            IDataView data = Data(Rows);
            Point[] rows = Enumerable.Range(0, Rows).Select(i => Row(i, i % 2 == 0)).ToArray();
            foreach (Point row in rows.Take(10))
                row.Label = !row.Label;

            MetricStatistics accuracy = _context.BinaryClassification
                .PermutationFeatureImportance(Fit(data), _context.Data.LoadFromEnumerable(rows), numberOfExamplesToUse: 10)[2].Accuracy;

            Assert.Equal(-390.0 / 400, accuracy.Mean, 0.02);
            Assert.Equal(1, accuracy.Count);
        }

        [Fact]
        public void PermutationFeatureImportance_SameSeed_SameNumbers()
        {
            IDataView data = Data(Rows);
            double Importance(int seed) => new MLContext(seed).BinaryClassification.PermutationFeatureImportance(Fit(data), data)[0].Accuracy.Mean;

            Assert.Equal(Importance(5), Importance(5));
            Assert.NotEqual(Importance(5), Importance(6));
        }

        [Fact]
        public void PermutationFeatureImportance_NoExamples_IsRefused()
        {
            IDataView data = Data(Rows);

            var error = Assert.Throws<InvalidOperationException>(
                () => _context.BinaryClassification.PermutationFeatureImportance(Fit(data), data, numberOfExamplesToUse: 0));

            Assert.Equal("Provide how many examples to use (positive number) or set to null to use whole dataset.", error.Message);
        }

        [Fact]
        public void PermutationFeatureImportance_FilterByWeight_SaysThatItIsNotSupported()
        {
            IDataView data = Data(Rows);

            Assert.Throws<NotSupportedException>(() => _context.BinaryClassification.PermutationFeatureImportance(Fit(data), data, useFeatureWeightFilter: true));
        }

        private BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> Fit(IDataView data)
            => _context.BinaryClassification.Trainers.LbfgsLogisticRegression(l2Regularization: 0.01f, l1Regularization: 0).Fit(data);

        private IDataView Data(int rows) => _context.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(i => Row(i, i % 2 == 0)).ToArray());

        private static Point Row(int i, bool label)
        {
            var random = new Random(i);
            float size = 0.5f + random.NextSingle();
            return new Point { Label = label, Features = new[] { label ? size : -size, random.NextSingle() - 0.5f, 0 } };
        }

        private sealed class Point
        {
            public bool Label { get; set; }

            [VectorType(3)]
            public float[] Features { get; set; }
        }
    }
}
