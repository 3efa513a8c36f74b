using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    using Transformer = BinaryPredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>;

    public class ScoreColumnTests
    {
        private readonly MLContext _context = new MLContext(1);

        [Fact]
        public void Transform_BinaryModel_AppendsThreeColumnsInOrder()
        {
            IDataView scored = Fit().Transform(Examples.Binary(_context));

            Assert.Equal(new[] { "PredictedLabel: Boolean", "Score: Single", "Probability: Single" },
                scored.Schema.TakeLast(3).Select(c => $"{c.Name}: {c.Type}"));
        }

        [Fact]
        public void Transform_BinaryModel_AnnotatesTheColumns()
        {
            DataViewSchema schema = Fit().GetOutputSchema(Examples.Binary(_context).Schema);

            foreach (string name in new[] { "PredictedLabel", "Score", "Probability" })
            {
                DataViewSchema.Annotations annotations = schema[name].Annotations;
                Assert.Equal("BinaryClassification", TextOf(annotations, "ScoreColumnKind"));
                Assert.Equal(name, TextOf(annotations, "ScoreValueKind"));
                Assert.Equal(new KeyDataViewType(typeof(uint), int.MaxValue), annotations.Schema["ScoreColumnSetId"].Type);
                Assert.Equal(name == "Probability", schema[name].IsNormalized());
            }
        }

        [Fact]
        public void Transform_SecondModel_HasItsOwnScoreSet()
        {
            IDataView twice = Fit().Transform(Fit().Transform(Examples.Binary(_context)));

            uint[] sets = twice.Schema.Where(c => c.Name == "Score").Select(c =>
            {
                uint id = 0;
                c.Annotations.GetValue("ScoreColumnSetId", ref id);
                return id;
            }).ToArray();
            Assert.Equal(2, sets.Length);
            Assert.NotEqual(sets[0], sets[1]);
        }

        [Fact]
        public void Transform_EachRow_ScoresByWeightsAndBias()
        {
            Transformer model = Fit();
            IDataView data = Examples.Binary(_context), scored = model.Transform(data);

            float[][] features = data.GetColumn<float[]>("Features").ToArray();
            float[] scores = scored.GetColumn<float>("Score").ToArray(), probabilities = scored.GetColumn<float>("Probability").ToArray();
            bool[] predicted = scored.GetColumn<bool>("PredictedLabel").ToArray();
            for (int i = 0; i < features.Length; i++)
            {
                double expected = model.Model.SubModel.Bias + features[i].Zip(model.Model.SubModel.Weights, (x, w) => (double)x * w).Sum();
                Assert.Equal(expected, scores[i], 4);
                Assert.Equal(1 / (1 + Math.Exp(-expected)), probabilities[i], 4);
                Assert.Equal(scores[i] > 0, predicted[i]);
            }
        }

        [Fact]
        public void GetOutputSchema_ShapeOfTheTrainer_HasTheSameColumns()
        {
            var chain = new EstimatorChain<ITransformer>().Append(_context.BinaryClassification.Trainers.LbfgsLogisticRegression());
            var probe = new Data.Probe();

            chain.Append(probe).Fit(Examples.Binary(_context));

            Assert.Equal(new[] { "Features", "Label", "PredictedLabel", "Probability", "Score", "Weight" }, probe.Shape.Select(c => c.Name).Order());
            SchemaShape.Column probability = probe.Shape.First(c => c.Name == "Probability");
            Assert.Contains("IsNormalized", probability.Annotations.Select(a => a.Name));
        }

        [Fact]
        public void GetOutputSchema_FeaturesOfAnotherSize_NamesBothTypes()
        {
            IDataView narrow = _context.Data.LoadFromEnumerable(new[] { new Narrow { Features = new float[] { 1, 2 } } });

            var error = Assert.Throws<ArgumentOutOfRangeException>(() => Fit().GetOutputSchema(narrow.Schema));
            Assert.StartsWith("Schema mismatch for feature column 'Features': expected Vector<Single, 4>, got Vector<Single, 2>", error.Message);
        }

        [Fact]
        public void Save_TrainedModel_LoadsAsTheSameType()
        {
            IDataView data = Examples.Binary(_context);
            Transformer model = Fit();
            using var stream = new MemoryStream();

            _context.Model.Save(model, data.Schema, stream);
            stream.Position = 0;
            ITransformer loaded = new MLContext().Model.Load(stream, out DataViewSchema _);

            var part = loaded as ISingleFeaturePredictionTransformer<object> ?? ((TransformerChain<ITransformer>)loaded).Single() as ISingleFeaturePredictionTransformer<object>;
            Assert.Equal("Features", part.FeatureColumnName);
            Assert.IsAssignableFrom<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>>(part.Model);
            Assert.Equal(model.Transform(data).GetColumn<float>("Probability"), loaded.Transform(data).GetColumn<float>("Probability"));
        }

        [Fact]
        public void GetRowCursor_OnlyOtherColumns_DoesNotNeedTheFeatures()
        {
            IDataView scored = Fit().Transform(Examples.Binary(_context));

            using DataViewRowCursor cursor = scored.GetRowCursor(new[] { scored.Schema["Weight"] });

            Assert.True(cursor.MoveNext());
            Assert.False(cursor.IsColumnActive(scored.Schema["Score"]));
        }

        private sealed class Narrow
        {
            [VectorType(2)]
            public float[] Features { get; set; }
        }

        private Transformer Fit() => _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(Examples.Binary(_context));

        private static string TextOf(DataViewSchema.Annotations annotations, string kind)
        {
            ReadOnlyMemory<char> text = default;
            annotations.GetValue(kind, ref text);
            return text.ToString();
        }
    }
}
