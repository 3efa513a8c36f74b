using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    public class OneHotTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Row
        {
            public string Color { get; set; }
            public string Size { get; set; }
            public float Age { get; set; }
            public bool Flag { get; set; }
        }

        private static readonly Row[] Rows =
        {
            new Row { Color = "red", Size = "M", Age = 1, Flag = true },
            new Row { Color = "blue", Size = "S", Age = 2.5f },
            new Row { Color = "", Size = "M", Age = 1, Flag = true },
            new Row { Color = "red", Size = "L", Age = 1 },
        };

        private IDataView View => _context.Data.LoadFromEnumerable(Rows);

        private IDataView Apply(IEstimator<ITransformer> estimator)
        {
            IDataView view = View;
            return estimator.Fit(view).Transform(view);
        }

        [Fact]
        public void OneHotEncoding_Text_HasASlotPerValueInOrderOfAppearance()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding("Out", "Color"));

            Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, 2), view.Schema["Out"].Type);
            Assert.Equal(new[] { new float[] { 1, 0 }, new float[] { 0, 1 }, new float[] { 0, 0 }, new float[] { 1, 0 } }, view.Vectors<float>("Out"));
        }

        [Fact]
        public void OneHotEncoding_Text_CarriesItsAnnotations()
        {
            DataViewSchema.Column column = Apply(_context.Transforms.Categorical.OneHotEncoding("Color")).Schema["Color"];

            Assert.Equal(new[] { "CategoricalSlotRanges", "IsNormalized", "SlotNames" }, column.AnnotationNames());
            Assert.Equal(new[] { "red", "blue" }, column.SlotNames());
            Assert.Equal(new[] { 0, 1 }, column.CategoricalRanges());
            Assert.True(column.IsNormalized());
        }

        [Fact]
        public void OneHotEncoding_ByValue_SortsTheSlots()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding("Color", keyOrdinality: ValueToKeyMappingEstimator.KeyOrdinality.ByValue));

            Assert.Equal(new[] { "blue", "red" }, view.Schema["Color"].SlotNames());
            Assert.Equal(new float[] { 0, 1 }, view.Vectors<float>("Color")[0]);
        }

        [Fact]
        public void OneHotEncoding_Numbers_NamesTheSlotsByTheirText()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding("Age"));

            Assert.Equal(new[] { "1", "2.5" }, view.Schema["Age"].SlotNames());
            Assert.Equal(new float[] { 0, 1 }, view.Vectors<float>("Age")[1]);
        }

        [Fact]
        public void OneHotEncoding_Booleans_HasTwoSlots()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding("Flag"));

            Assert.Equal(new[] { new float[] { 1, 0 }, new float[] { 0, 1 }, new float[] { 1, 0 }, new float[] { 0, 1 } }, view.Vectors<float>("Flag"));
            Assert.Equal(new[] { "1", "0" }, view.Schema["Flag"].SlotNames());
        }

        [Fact]
        public void OneHotEncoding_SeveralColumns_EncodesEach()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding(new[] { new InputOutputColumnPair("C", "Color"), new InputOutputColumnPair("Size") }));

            Assert.Equal(new[] { "red", "blue" }, view.Schema["C"].SlotNames());
            Assert.Equal(new[] { "M", "S", "L" }, view.Schema["Size"].SlotNames());
            Assert.Equal(new float[] { 0, 0, 1 }, view.Vectors<float>("Size")[3]);
        }

        [Fact]
        public void OneHotEncoding_UnknownValue_IsAllZeros()
        {
            ITransformer model = _context.Transforms.Categorical.OneHotEncoding("Color").Fit(View);

            IDataView other = model.Transform(_context.Data.LoadFromEnumerable(new[] { new Row { Color = "green" } }));

            Assert.Equal(new float[] { 0, 0 }, other.Vectors<float>("Color").Single());
        }

        [Fact]
        public void OneHotEncoding_MaximumNumberOfKeys_ForgetsLaterValues()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding("Size", maximumNumberOfKeys: 2));

            Assert.Equal(new[] { "M", "S" }, view.Schema["Size"].SlotNames());
            Assert.Equal(new float[] { 0, 0 }, view.Vectors<float>("Size")[3]);
        }

        [Fact]
        public void OneHotEncoding_OfKeys_NamesTheSlotsByTheirValues()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Key", "Size").Append(_context.Transforms.Categorical.OneHotEncoding("Out", "Key")));

            Assert.Equal(new[] { "M", "S", "L" }, view.Schema["Out"].SlotNames());
            Assert.Equal(new float[] { 0, 1, 0 }, view.Vectors<float>("Out")[1]);
        }

        [Fact]
        public void OneHotEncoding_BagKind_OfOneValueIsAnIndicatorWithoutRanges()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding("Size", outputKind: OneHotEncodingEstimator.OutputKind.Bag));

            Assert.Equal(new float[] { 0, 0, 1 }, view.Vectors<float>("Size")[3]);
            Assert.Equal(new[] { "IsNormalized", "SlotNames" }, view.Schema["Size"].AnnotationNames());
        }

        [Fact]
        public void OneHotEncoding_KeyKind_GivesKeys()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding("Size", outputKind: OneHotEncodingEstimator.OutputKind.Key));

            Assert.Equal(new KeyDataViewType(typeof(uint), 3), view.Schema["Size"].Type);
            Assert.Equal(new uint[] { 1, 2, 1, 3 }, view.Raw<uint>("Size"));
        }

        [Fact]
        public void Concatenate_OneHotColumns_OffsetsNamesAndRanges()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding(new[] { new InputOutputColumnPair("Color"), new InputOutputColumnPair("Size") })
                .Append(_context.Transforms.Concatenate("Features", "Age", "Color", "Size")));

            DataViewSchema.Column features = view.Schema["Features"];
            Assert.Equal(new[] { "Age", "Color.red", "Color.blue", "Size.M", "Size.S", "Size.L" }, features.SlotNames());
            Assert.Equal(new[] { 1, 2, 3, 5 }, features.CategoricalRanges());
            Assert.False(features.IsNormalized());
            Assert.Equal(new[] { 2.5f, 0, 1, 0, 1, 0 }, view.Vectors<float>("Features")[1]);
        }

        [Fact]
        public void Concatenate_OfAConcatenation_OffsetsAgain()
        {
            IDataView view = Apply(_context.Transforms.Categorical.OneHotEncoding(new[] { new InputOutputColumnPair("Color"), new InputOutputColumnPair("Size") })
                .Append(_context.Transforms.Concatenate("Inner", "Color", "Size"))
                .Append(_context.Transforms.Concatenate("Outer", "Age", "Inner", "Color")));

            Assert.True(view.Schema["Inner"].IsNormalized());
            Assert.Equal(new[] { 1, 2, 3, 5, 6, 7 }, view.Schema["Outer"].CategoricalRanges());
            Assert.Equal("Inner.Size.L", view.Schema["Outer"].SlotNames()[5]);
        }
    }
}
