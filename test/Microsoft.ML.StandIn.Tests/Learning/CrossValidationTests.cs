using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.StandIn.Tests.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    public class CrossValidationTests
    {
        private readonly MLContext _context = new MLContext(1);

        [Fact]
        public void CrossValidate_FourFolds_ScoresEveryRowOnce()
        {
            var results = _context.BinaryClassification.CrossValidate(Examples.Binary(_context), Trainer(), numberOfFolds: 4);

            Assert.Equal(new[] { 0, 1, 2, 3 }, results.Select(r => r.Fold));
            Assert.Equal(80, results.Sum(r => r.ScoredHoldOutSet.GetColumn<float>("Score").Count()));
            Assert.Equal(Examples.Binary(_context).GetColumn<float>("Weight").Order(),
                results.SelectMany(r => r.ScoredHoldOutSet.GetColumn<float>("Weight")).Order());
        }

        [Fact]
        public void CrossValidate_EachFold_IsTheEvaluationOfItsModelOnItsHoldOut()
        {
            foreach (var result in _context.BinaryClassification.CrossValidate(Examples.Binary(_context), Trainer(), numberOfFolds: 3))
            {
                CalibratedBinaryClassificationMetrics again = _context.BinaryClassification.Evaluate(result.ScoredHoldOutSet);

                Assert.Equal(again.LogLoss, result.Metrics.LogLoss, 9);
                Assert.Equal(again.AreaUnderRocCurve, result.Metrics.AreaUnderRocCurve, 9);
                Assert.InRange(result.Metrics.AreaUnderRocCurve, 0.55, 1);
                Assert.Equal(result.ScoredHoldOutSet.GetColumn<float>("Score"),
                    result.Model.Transform(result.ScoredHoldOutSet).GetColumn<float>("Score"));
            }
        }

        [Fact]
        public void CrossValidate_SameSeed_GivesTheSameFolds()
        {
            float[][] Folds(int seed) => _context.BinaryClassification.CrossValidateNonCalibrated(Examples.Binary(_context), Trainer(), 3, seed: seed)
                .Select(r => r.ScoredHoldOutSet.GetColumn<float>("Weight").ToArray()).ToArray();

            Assert.Equal(Folds(5), Folds(5));
            Assert.NotEqual(Folds(5), Folds(6));
        }

        [Fact]
        public void CrossValidate_SamplingKey_KeepsEqualKeysTogether()
        {
            Example[] rows = _context.Data.CreateEnumerable<Example>(Examples.Binary(_context), false).ToArray();
            for (int i = 0; i < rows.Length; i++)
                rows[i].Weight = 1 + i / 8;

            var results = _context.BinaryClassification.CrossValidate(_context.Data.LoadFromEnumerable(rows), Trainer(), 2, samplingKeyColumnName: "Weight");

            float[][] keys = results.Select(r => r.ScoredHoldOutSet.GetColumn<float>("Weight").Distinct().ToArray()).ToArray();
            Assert.Empty(keys[0].Intersect(keys[1]));
            Assert.Equal(10, keys.Sum(k => k.Length));
        }

        // The hold-out set goes through every part, a part of the training scope too; a chain's own Transform leaves that one out.
        [Fact]
        public void CrossValidate_PartOfTrainingScope_IsAppliedToTheHoldOut()
        {
            var probe = new Probe();
            IEstimator<ITransformer> pipeline = new EstimatorChain<ITransformer>().Append(probe, TransformerScope.Training).Append(Trainer());

            var results = _context.BinaryClassification.CrossValidate(Examples.Binary(_context), pipeline, 2);

            foreach (var result in results)
            {
                var part = (Probe.Transformer)((IEnumerable<ITransformer>)result.Model).First();
                Assert.Equal(2, part.Transformed.Count);
                result.Model.Transform(Examples.Binary(_context));
                Assert.Equal(2, part.Transformed.Count);
            }
        }

        [Fact]
        public void CrossValidate_OneFold_IsRefused()
            => Assert.ThrowsAny<ArgumentException>(() => _context.BinaryClassification.CrossValidate(Examples.Binary(_context), Trainer(), 1));

        private IEstimator<ITransformer> Trainer() => _context.BinaryClassification.Trainers.LbfgsLogisticRegression();
    }
}
