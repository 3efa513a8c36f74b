using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.StandIn.Tests.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Learning
{
    public class PredictionEngineTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Prediction
        {
            public bool PredictedLabel { get; set; }
            public float Score { get; set; }
            public float Probability { get; set; }
        }

        private sealed class Unsized
        {
            public bool Label { get; set; }
            public float Weight { get; set; }
            public float[] Features { get; set; }
        }

        private sealed class Number
        {
            public float Value { get; set; }
        }

        [Fact]
        public void Predict_EachExample_AgreesWithTransform()
        {
            IDataView data = Examples.Binary(_context);
            ITransformer model = Fit(data);
            using var engine = _context.Model.CreatePredictionEngine<Example, Prediction>(model);

            Prediction[] one = _context.Data.CreateEnumerable<Example>(data, false).Select(engine.Predict).ToArray();

            Prediction[] all = _context.Data.CreateEnumerable<Prediction>(model.Transform(data), false).ToArray();
            Assert.Equal(all.Select(p => (p.PredictedLabel, p.Score, p.Probability)), one.Select(p => (p.PredictedLabel, p.Score, p.Probability)));
        }

        [Fact]
        public void Predict_SameObjectChangedBetweenCalls_SeesTheChange()
        {
            using var engine = _context.Model.CreatePredictionEngine<Example, Prediction>(Fit(Examples.Binary(_context)));
            var example = new Example { Features = new float[] { 3, 0, 0, 0 } };

            float before = engine.Predict(example).Score;
            example.Features = new float[] { -3, 0, 0, 0 };

            Assert.True(before > engine.Predict(example).Score + 1);
        }

        [Fact]
        public void Predict_IntoAnObject_ReusesIt()
        {
            using var engine = _context.Model.CreatePredictionEngine<Example, Prediction>(Fit(Examples.Binary(_context)));
            var prediction = new Prediction();
            Prediction given = prediction;

            engine.Predict(new Example { Features = new float[] { 3, 0, 0, 0 } }, ref prediction);

            Assert.Same(given, prediction);
            Assert.True(prediction.Probability > 0.5);
        }

        [Fact]
        public void Predict_Null_IsRefused()
        {
            using var engine = _context.Model.CreatePredictionEngine<Example, Prediction>(Fit(Examples.Binary(_context)));

            Assert.ThrowsAny<ArgumentNullException>(() => engine.Predict(null));
        }

        [Fact]
        public void CreatePredictionEngine_SavedSchema_GivesTheVectorItsSize()
        {
            IDataView data = Examples.Binary(_context);
            using var stream = new MemoryStream();
            _context.Model.Save(Fit(data), data.Schema, stream);
            stream.Position = 0;
            ITransformer loaded = _context.Model.Load(stream, out DataViewSchema schema);

            using var engine = _context.Model.CreatePredictionEngine<Unsized, Prediction>(loaded, schema);

            Assert.True(engine.Predict(new Unsized { Features = new float[] { 3, 0, 0, 0 } }).Probability > 0.5);
            var error = Assert.Throws<InvalidOperationException>(() => _context.Model.CreatePredictionEngine<Unsized, Prediction>(loaded));
            Assert.Equal("Incompatible features column type: 'Vector<Single>' vs 'Vector<Single, 4>'", error.Message);
        }

        [Fact]
        public void CreatePredictionEngine_MissingOutput_IsIgnoredOrRefusedAsAsked()
        {
            ITransformer model = new TransformerChain<ITransformer>();
            var strict = new PredictionEngineOptions { IgnoreMissingColumns = false };

            using var engine = _context.Model.CreatePredictionEngine<Number, Prediction>(model);

            Assert.Equal(0, engine.Predict(new Number { Value = 3 }).Score);
            Assert.ThrowsAny<Exception>(() => _context.Model.CreatePredictionEngine<Number, Prediction>(model, strict));
        }

        [Fact]
        public void CreatePredictionEngine_NotRowByRow_IsRefused()
            => Assert.Throws<ArgumentOutOfRangeException>(() => _context.Model.CreatePredictionEngine<Number, Number>(new WholeViews()));

        [Fact]
        public void OutputSchema_OfAModel_HasItsColumns()
        {
            using var engine = _context.Model.CreatePredictionEngine<Example, Prediction>(Fit(Examples.Binary(_context)));

            Assert.Contains("Probability", engine.OutputSchema.Select(c => c.Name));
        }

        [Theory]
        [InlineData(true, 1)]
        [InlineData(false, 0)]
        public void Dispose_Twice_DisposesAnOwnedTransformerOnce(bool owns, int disposals)
        {
            Probe.Transformer model = new Probe().Fit(_context.Numbers(1));
            var engine = _context.Model.CreatePredictionEngine<Views.Row, Views.Row>(model, new PredictionEngineOptions { OwnsTransformer = owns });

            engine.Dispose();
            engine.Dispose();

            Assert.Equal(disposals, model.Disposals);
        }

        [Fact]
        public void Predict_RowPosition_MovesWithEveryExample()
        {
            var model = new PositionKeeper();
            using var engine = _context.Model.CreatePredictionEngine<Number, Number>(model);

            engine.Predict(new Number());
            engine.Predict(new Number());

            Assert.Equal(2, model.Positions.Distinct().Count());
        }

        private ITransformer Fit(IDataView data) => _context.BinaryClassification.Trainers.LbfgsLogisticRegression().Fit(data);

        private class WholeViews : ITransformer
        {
            public virtual bool IsRowToRowMapper => false;

            public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => inputSchema;

            public virtual IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => throw new NotSupportedException();

            public IDataView Transform(IDataView input) => input;

            public void Save(ModelSaveContext ctx) => throw new NotSupportedException();
        }

        /// <summary>Identity; notes the position of the row whenever Value is read.</summary>
        private sealed class PositionKeeper : WholeViews, IRowToRowMapper
        {
            private DataViewSchema _schema;

            public List<long> Positions { get; } = new List<long>();

            public override bool IsRowToRowMapper => true;

            public override IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
            {
                _schema = inputSchema;
                return this;
            }

            public DataViewSchema InputSchema => _schema;

            public DataViewSchema OutputSchema => _schema;

            public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns) => dependingColumns;

            public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) => new Row(input, Positions);

            private sealed class Row : DataViewRow
            {
                private readonly DataViewRow _input;
                private readonly List<long> _positions;

                public Row(DataViewRow input, List<long> positions)
                {
                    _input = input;
                    _positions = positions;
                }

                public override DataViewSchema Schema => _input.Schema;

                public override long Position => _input.Position;

                public override long Batch => _input.Batch;

                public override bool IsColumnActive(DataViewSchema.Column column) => _input.IsColumnActive(column);

                public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

                public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
                {
                    ValueGetter<TValue> getter = _input.GetGetter<TValue>(column);
                    return (ref TValue value) =>
                    {
                        _positions.Add(_input.Position);
                        getter(ref value);
                    };
                }
            }
        }
    }
}
