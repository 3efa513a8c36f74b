using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    public class BinaryEvaluationTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Scored
        {
            public bool Label { get; set; }
            public float Score { get; set; }
            public float Probability { get; set; }
            public bool PredictedLabel { get; set; }
        }

        [Fact]
        public void Evaluate_RandomScores_AgreesWithScikitLearn()
        {
            Fixture expected = Fixture.Of("binaryMetrics");

            CalibratedBinaryClassificationMetrics found = _context.BinaryClassification.Evaluate(View(expected.Vector("scores")));

            Assert.Equal(expected["auc"], found.AreaUnderRocCurve, 6);
            Assert.Equal(expected["auprc"], found.AreaUnderPrecisionRecallCurve, 6);
            Assert.Equal(expected["accuracy"], found.Accuracy, 6);
            Assert.Equal(expected["f1"], found.F1Score, 6);
            Assert.Equal(expected["positivePrecision"], found.PositivePrecision, 6);
            Assert.Equal(expected["positiveRecall"], found.PositiveRecall, 6);
            Assert.Equal(expected["negativePrecision"], found.NegativePrecision, 6);
            Assert.Equal(expected["negativeRecall"], found.NegativeRecall, 6);
            Assert.Equal(expected["logLoss"], found.LogLoss, 5);
            Assert.Equal(expected["logLossReduction"], found.LogLossReduction, 5);
            Assert.Equal(expected["entropy"], found.Entropy, 6);
            Assert.Equal(expected.Matrix("confusion"), found.ConfusionMatrix.Counts.Select(row => row.ToArray()));
        }

        [Fact]
        public void Evaluate_TiedScores_CountHalf()
            => Assert.Equal(Fixture.Of("binaryMetrics")["tiedAuc"],
                _context.BinaryClassification.Evaluate(View(Fixture.Of("binaryMetrics").Vector("tiedScores"))).AreaUnderRocCurve, 6);

        [Fact]
        public void EvaluateNonCalibrated_WithoutProbability_GivesTheSameRanking()
        {
            Fixture expected = Fixture.Of("binaryMetrics");

            BinaryClassificationMetrics found = _context.BinaryClassification.EvaluateNonCalibrated(View(expected.Vector("scores")));

            Assert.Equal(expected["auc"], found.AreaUnderRocCurve, 6);
            Assert.Equal(expected["f1"], found.F1Score, 6);
        }

        // By hand: 2 true positives, 1 false negative, 1 false positive, 1 true negative.
        [Fact]
        public void Evaluate_FiveRows_CountsByHand()
        {
            ConfusionMatrix matrix = _context.BinaryClassification.EvaluateNonCalibrated(Rows((true, 2), (true, 1), (true, -1), (false, 3), (false, -2))).ConfusionMatrix;

            Assert.Equal(2, matrix.NumberOfClasses);
            Assert.Equal(new double[] { 2, 1 }, matrix.Counts[0]);
            Assert.Equal(new double[] { 1, 1 }, matrix.Counts[1]);
            Assert.Equal(1, matrix.GetCountForClassPair(1, 0));
            Assert.Equal(2 / 3d, matrix.PerClassPrecision[0], 12);
            Assert.Equal(1 / 2d, matrix.PerClassPrecision[1], 12);
            Assert.Equal(2 / 3d, matrix.PerClassRecall[0], 12);
            Assert.Contains("Precision", matrix.GetFormattedConfusionTable());
        }

        [Fact]
        public void Evaluate_ScoreOfZero_IsNegative()
            => Assert.Equal(0.5, _context.BinaryClassification.EvaluateNonCalibrated(Rows((true, 0), (false, 0))).Accuracy);

        [Fact]
        public void Evaluate_PredictedLabelThatContradictsTheScore_GoesByTheScore()
        {
            IDataView view = _context.Data.LoadFromEnumerable(new[]
            {
                new Scored { Label = true, Score = 1, PredictedLabel = false }, new Scored { Label = false, Score = -1, PredictedLabel = true },
            });

            Assert.Equal(1, _context.BinaryClassification.EvaluateNonCalibrated(view).Accuracy);
        }

        [Fact]
        public void Evaluate_NaNScore_LeavesTheRowOut()
            => Assert.Equal(1, _context.BinaryClassification.EvaluateNonCalibrated(Rows((true, 1), (false, -1), (false, float.NaN))).Accuracy);

        [Fact]
        public void Evaluate_CertainAndWrong_HasInfiniteLoss()
        {
            IDataView view = _context.Data.LoadFromEnumerable(new[]
            {
                new Scored { Label = true, Score = -1, Probability = 0 }, new Scored { Label = false, Score = -1, Probability = 0.5f },
            });

            Assert.Equal(double.PositiveInfinity, _context.BinaryClassification.Evaluate(view).LogLoss);
        }

        [Theory]
        [InlineData(true, "negative")]
        [InlineData(false, "positive")]
        public void Evaluate_OneClassOnly_SaysWhichIsAbsent(bool present, string absent)
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => _context.BinaryClassification.EvaluateNonCalibrated(Rows((present, 1), (present, 2))));
            Assert.Contains($"AUC is not defined when there is no {absent} class in the data", error.Message);
        }

        [Theory]
        [InlineData("Absent", "Score")]
        [InlineData("Label", "Absent")]
        public void Evaluate_MissingColumn_NamesIt(string label, string score)
            => Assert.Contains("Absent", Assert.Throws<ArgumentOutOfRangeException>(()
                => _context.BinaryClassification.Evaluate(Rows((true, 1), (false, 0)), label, score)).Message);

        private IDataView View(IReadOnlyList<double> scores)
        {
            Fixture fixture = Fixture.Of("binaryMetrics");
            double[] labels = fixture.Vector("labels"), probabilities = fixture.Vector("probabilities");
            return _context.Data.LoadFromEnumerable(labels.Select((label, i)
                => new Scored { Label = label == 1, Score = (float)scores[i], Probability = (float)probabilities[i] }).ToArray());
        }

        private IDataView Rows(params (bool Label, float Score)[] rows)
            => _context.Data.LoadFromEnumerable(rows.Select(r => new Scored { Label = r.Label, Score = r.Score }).ToArray());
    }
}
