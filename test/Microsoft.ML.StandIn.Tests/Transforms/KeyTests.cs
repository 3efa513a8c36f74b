using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    public class KeyTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Row
        {
            public string Text { get; set; }
            public float Number { get; set; }
            [VectorType(2)]
            public string[] Pair { get; set; } = { "p", "q" };
        }

        private sealed class Term
        {
            public string Value { get; set; }
        }

        private static readonly Row[] Rows =
        {
            new Row { Text = "b", Number = 2, Pair = new[] { "q", "r" } },
            new Row { Text = "", Number = float.NaN },
            new Row { Text = "a", Number = 1 },
            new Row { Text = "b", Number = 2 },
        };

        private IDataView Apply(IEstimator<ITransformer> estimator)
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);
            return estimator.Fit(view).Transform(view);
        }

        [Fact]
        public void MapValueToKey_Text_CountsFromOneAndLeavesZeroForMissing()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Key", "Text"));

            Assert.Equal(new KeyDataViewType(typeof(uint), 2), view.Schema["Key"].Type);
            Assert.Equal(new uint[] { 1, 0, 2, 1 }, view.Raw<uint>("Key"));
            Assert.Equal(new[] { "b", "a" }, view.Schema["Key"].KeyTexts());
        }

        [Fact]
        public void MapValueToKey_ByValue_SortsTheKeys()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Key", "Text", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue));

            Assert.Equal(new uint[] { 2, 0, 1, 2 }, view.Raw<uint>("Key"));
        }

        [Fact]
        public void MapValueToKey_Numbers_SkipsNaNAndKeepsTheirType()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Key", "Number"));

            VBuffer<float> values = default;
            view.Schema["Key"].GetKeyValues(ref values);
            Assert.Equal(new uint[] { 1, 0, 2, 1 }, view.Raw<uint>("Key"));
            Assert.Equal(new float[] { 2, 1 }, values.DenseValues());
            Assert.False(view.Schema["Key"].HasKeyValues());
        }

        [Fact]
        public void MapValueToKey_Vector_MapsEachSlot()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Pair"));

            Assert.Equal(new[] { "q", "r", "p" }, view.Schema["Pair"].KeyTexts());
            Assert.Equal(new uint[] { 1, 2 }, view.Vectors<uint>("Pair")[0]);
            Assert.Equal(new uint[] { 3, 1 }, view.Vectors<uint>("Pair")[1]);
        }

        [Fact]
        public void MapValueToKey_KeyData_GivesTheKeysTheirOrder()
        {
            IDataView terms = _context.Data.LoadFromEnumerable(new[] { new Term { Value = "a" }, new Term { Value = "c" }, new Term { Value = "b" } });

            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Key", "Text", keyData: terms));

            Assert.Equal(new uint[] { 3, 0, 1, 3 }, view.Raw<uint>("Key"));
            Assert.Equal(new[] { "a", "c", "b" }, view.Schema["Key"].KeyTexts());
        }

        [Fact]
        public void MapValueToKey_UnknownValue_IsMissing()
        {
            ITransformer model = _context.Transforms.Conversion.MapValueToKey("Text").Fit(_context.Data.LoadFromEnumerable(Rows));

            Assert.Equal(0u, model.Transform(_context.Data.LoadFromEnumerable(new[] { new Row { Text = "z" } })).Raw<uint>("Text").Single());
        }

        [Fact]
        public void MapKeyToValue_AfterMapValueToKey_GivesTheValuesBack()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey(new[] { new InputOutputColumnPair("T", "Text"), new InputOutputColumnPair("N", "Number") })
                .Append(_context.Transforms.Conversion.MapKeyToValue(new[] { new InputOutputColumnPair("T"), new InputOutputColumnPair("N") })));

            Assert.Equal(new[] { "b", "", "a", "b" }, view.GetColumn<string>("T"));
            Assert.Equal(new[] { 2, float.NaN, 1, 2 }, view.GetColumn<float>("N"));
        }

        [Fact]
        public void MapKeyToValue_NotAKey_IsRefusedByName()
        {
            IEstimator<ITransformer> estimator = _context.Transforms.Conversion.MapKeyToValue("Text");

            Assert.Contains("Text", Assert.Throws<ArgumentOutOfRangeException>(() => Look.ForetoldShape(estimator, _context.Data.LoadFromEnumerable(Rows))).Message);
            Assert.ThrowsAny<Exception>(() => Apply(estimator));
        }

        [Fact]
        public void MapKeyToVector_Vector_HasABlockPerSlotOrCounts()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Pair")
                .Append(_context.Transforms.Conversion.MapKeyToVector("Blocks", "Pair"))
                .Append(_context.Transforms.Conversion.MapKeyToVector("Bag", "Pair", outputCountVector: true)));

            Assert.Equal(new float[] { 1, 0, 0, 0, 1, 0 }, view.Vectors<float>("Blocks")[0]);
            Assert.Equal(new[] { 0, 2, 3, 5 }, view.Schema["Blocks"].CategoricalRanges());
            Assert.Equal(new float[] { 1, 1, 0 }, view.Vectors<float>("Bag")[0]);
        }
    }
}
