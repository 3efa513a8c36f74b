using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    public class MulticlassTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Labelled
        {
            public uint Label { get; set; }
            [VectorType(3)]
            public float[] Features { get; set; }
        }

        private sealed class Scored
        {
            public uint Label { get; set; }
            public uint PredictedLabel { get; set; }
            [VectorType(3)]
            public float[] Score { get; set; }
        }

        [Fact]
        public void Fit_Converged_GivesTheProbabilitiesOfScikitLearn()
        {
            double[][] expected = Fixture.Of("multiclassTraining").Matrix("probabilities");

            float[][] found = Fit().Transform(Training()).GetColumn<float[]>("Score").Take(expected.Length).ToArray();

            foreach ((float value, double optimum) in found.SelectMany(row => row).Zip(expected.SelectMany(row => row)))
                Assert.InRange(value, optimum - 2e-3, optimum + 2e-3);
        }

        [Fact]
        public void Fit_Converged_FindsTheWeightsOfScikitLearn()
        {
            VBuffer<float>[] weights = null;

            Fit().Model.GetWeights(ref weights, out int classes);

            Assert.Equal(3, classes);
            double[][] expected = Fixture.Of("multiclassTraining").Matrix("weights");
            foreach ((float value, double optimum) in weights.SelectMany(w => w.DenseValues()).Zip(expected.SelectMany(row => row)))
                Assert.InRange(value, optimum - 5e-3, optimum + 5e-3);
        }

        [Fact]
        public void Transform_MulticlassModel_AppendsAKeyAndAVector()
        {
            IDataView scored = Fit().Transform(Training());

            Assert.Equal(new[] { "PredictedLabel", "Score" }, scored.Schema.TakeLast(2).Select(c => c.Name));
            Assert.Equal(new KeyDataViewType(typeof(uint), 3), scored.Schema["PredictedLabel"].Type);
            Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, 3), scored.Schema["Score"].Type);
            Assert.True(scored.Schema["PredictedLabel"].HasKeyValues());
            Assert.True(scored.Schema["Score"].HasSlotNames());
            VBuffer<ReadOnlyMemory<char>> names = default;
            scored.Schema["Score"].GetSlotNames(ref names);
            Assert.Equal(new[] { "red", "green", "blue" }, names.DenseValues().Select(n => n.ToString()));
        }

        [Fact]
        public void Transform_EachRow_PredictsTheHighestScore()
        {
            IDataView scored = Fit().Transform(Training());

            foreach ((uint label, float[] score) in scored.GetColumn<uint>("PredictedLabel").Zip(scored.GetColumn<float[]>("Score")))
            {
                Assert.Equal(1f, score.Sum(), 4);
                Assert.Equal(score.Max(), score[label - 1]);
            }
        }

        [Fact]
        public void Save_TrainedModel_ScoresTheSameAfterLoading()
        {
            IDataView data = Training();
            var model = Fit();
            using var stream = new MemoryStream();

            _context.Model.Save(model, data.Schema, stream);
            stream.Position = 0;
            IDataView scored = new MLContext().Model.Load(stream, out DataViewSchema _).Transform(data);

            Assert.Equal(model.Transform(data).GetColumn<float[]>("Score").SelectMany(s => s), scored.GetColumn<float[]>("Score").SelectMany(s => s));
            Assert.True(scored.Schema["PredictedLabel"].HasKeyValues());
        }

        [Fact]
        public void Fit_BooleanLabel_IsRefused()
            => Assert.Throws<ArgumentOutOfRangeException>(() => _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy().Fit(Examples.Binary(_context)));

        [Fact]
        public void Evaluate_RandomScores_AgreesWithScikitLearn()
        {
            Fixture expected = Fixture.Of("multiclassMetrics");

            MulticlassClassificationMetrics found = _context.MulticlassClassification.Evaluate(ScoredRows(), topKPredictionCount: 2);

            Assert.Equal(expected["micro"], found.MicroAccuracy, 6);
            Assert.Equal(expected["macro"], found.MacroAccuracy, 6);
            Assert.Equal(expected["logLoss"], found.LogLoss, 5);
            Assert.Equal(expected["logLossReduction"], found.LogLossReduction, 5);
            foreach ((double loss, double other) in found.PerClassLogLoss.Zip(expected.Vector("perClass")))
                Assert.Equal(other, loss, 5);
            Assert.Equal(2, found.TopKPredictionCount);
            Assert.Equal(expected["top2"], found.TopKAccuracy, 6);
            Assert.Equal(expected["micro"], found.TopKAccuracyForAllK[0], 6);
            Assert.Equal(expected.Matrix("confusion"), found.ConfusionMatrix.Counts.Select(row => row.ToArray()));
        }

        [Fact]
        public void CrossValidate_ThreeFolds_ScoresEveryRowOnce()
        {
            var results = _context.MulticlassClassification.CrossValidate(Training(), _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(), 3);

            Assert.Equal(90, results.Sum(r => r.ScoredHoldOutSet.GetColumn<uint>("PredictedLabel").Count()));
            Assert.All(results, r => Assert.InRange(r.Metrics.MicroAccuracy, 0.35, 1));
        }

        private MulticlassPredictionTransformer<MaximumEntropyModelParameters> Fit()
            => _context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(l1Regularization: 0, optimizationTolerance: 1e-8f).Fit(Training());

        // The objects of a class count keys from 0.
        private IDataView Training()
        {
            Fixture training = Fixture.Of("multiclassTraining");
            double[] labels = training.Vector("labels");
            SchemaDefinition definition = SchemaDefinition.Create(typeof(Labelled), SchemaDefinition.Direction.Read);
            definition["Label"].ColumnType = new KeyDataViewType(typeof(uint), 3);
            var names = new VBuffer<ReadOnlyMemory<char>>(3, new[] { "red".AsMemory(), "green".AsMemory(), "blue".AsMemory() });
            definition["Label"].AddAnnotation("KeyValues", names, new VectorDataViewType(TextDataViewType.Instance, 3));
            return _context.Data.LoadFromEnumerable(training.Matrix("features").Select((row, i)
                => new Labelled { Label = (uint)labels[i], Features = Fixture.Singles(row) }).ToArray(), definition);
        }

        private IDataView ScoredRows()
        {
            Fixture fixture = Fixture.Of("multiclassMetrics");
            double[] labels = fixture.Vector("labels");
            SchemaDefinition definition = SchemaDefinition.Create(typeof(Scored), SchemaDefinition.Direction.Read);
            definition["Label"].ColumnType = definition["PredictedLabel"].ColumnType = new KeyDataViewType(typeof(uint), 3);
            return _context.Data.LoadFromEnumerable(fixture.Matrix("scores").Select((row, i)
                => new Scored { Label = (uint)labels[i], PredictedLabel = (uint)Array.IndexOf(row, row.Max()), Score = Fixture.Singles(row) }).ToArray(), definition);
        }
    }
}
