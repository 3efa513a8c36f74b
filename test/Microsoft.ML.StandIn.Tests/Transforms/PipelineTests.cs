using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.StandIn.Tests.Data;
using Microsoft.ML.Transforms;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    public class PipelineTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Row
        {
            public float Number { get; set; }
            public double Precise { get; set; }
            public string Text { get; set; }
            public bool Flag { get; set; }
            [VectorType(3)]
            public float[] Vector { get; set; }
        }

        private static readonly Row[] Rows = Enumerable.Range(0, 12).Select(i => new Row
        {
            Number = i % 4 == 0 ? float.NaN : i,
            Precise = i * i - 7,
            Text = "t" + i % 3,
            Flag = i % 2 == 0,
            Vector = new[] { i, 1, -i / 2f },
        }).ToArray();

        /// <summary>Every transform there is, each output kept for comparison.</summary>
        private IEstimator<ITransformer> Everything()
        {
            TransformsCatalog transforms = _context.Transforms;
            return transforms.ReplaceMissingValues("Filled", "Number", MissingValueReplacingEstimator.ReplacementMode.Mean)
                .Append(transforms.Categorical.OneHotEncoding("Hot", "Text"))
                .Append(transforms.Conversion.ConvertType("Real", "Flag"))
                .Append(transforms.Conversion.MapValueToKey("Key", "Text"))
                .Append(transforms.Conversion.MapKeyToValue("Back", "Key"))
                .Append(transforms.Conversion.MapKeyToVector("Spread", "Key"))
                .Append(transforms.Conversion.MapValue("Looked", new Dictionary<string, float> { ["t0"] = 10, ["t1"] = 20 }, "Text"))
                .Append(transforms.NormalizeMinMax("Unit", "Vector", fixZero: false))
                .Append(transforms.NormalizeMeanVariance("Standard", "Precise"))
                .Append(transforms.CustomMapping<CustomMappingTests.Source, CustomMappingTests.Target>(CustomMappingTests.TwiceFactory.Twice, "StandIn.Tests.Twice.v1"))
                .Append(transforms.Concatenate("Features", "Filled", "Hot", "Real", "Unit", "Pair"))
                .Append(transforms.CopyColumns("Label", "Flag"))
                .Append(transforms.DropColumns("Precise"))
                .Append(transforms.SelectColumns("Label", "Features", "Filled", "Hot", "Key", "Back", "Spread", "Looked", "Standard", "Twice", "Loud"));
        }

        [Fact]
        public void SaveAndLoad_EveryTransform_GivesTheSameValues()
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);
            ITransformer model = Everything().Fit(view);
            IDataView before = model.Transform(view);

            IDataView after = _context.SaveAndLoad(model, view.Schema).Transform(view);

            Assert.Equal(before.Schema.Select(c => $"{c} {string.Join(",", c.AnnotationNames())}"), after.Schema.Select(c => $"{c} {string.Join(",", c.AnnotationNames())}"));
            Assert.Equal(before.Vectors<float>("Features"), after.Vectors<float>("Features"));
            Assert.Equal(before.Vectors<float>("Spread"), after.Vectors<float>("Spread"));
            Assert.Equal(before.Raw<uint>("Key"), after.Raw<uint>("Key"));
            Assert.Equal(before.GetColumn<string>("Back"), after.GetColumn<string>("Back"));
            Assert.Equal(before.GetColumn<float>("Looked"), after.GetColumn<float>("Looked"));
            Assert.Equal(before.GetColumn<double>("Standard"), after.GetColumn<double>("Standard"));
            Assert.Equal(before.Schema["Features"].SlotNames(), after.Schema["Features"].SlotNames());
            Assert.Equal(new[] { 1, 3 }, after.Schema["Features"].CategoricalRanges());
        }

        [Fact]
        public void GetOutputSchema_OfEachStep_ForetellsWhatTransformMakes()
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);

            IDataView made = Everything().Fit(view).Transform(view);

            Assert.Equal(Look.ActualShape(made), Look.ForetoldShape(Everything(), view));
        }

        [Fact]
        public void GetOutputSchema_OfTheModel_IsTheSchemaOfItsView()
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);
            ITransformer model = Everything().Fit(view);

            Assert.Equal(model.Transform(view).Schema.Select(c => c.ToString()), model.GetOutputSchema(view.Schema).Select(c => c.ToString()));
        }

        [Fact]
        public void Transform_RowMapper_AsksOnlyForWhatIsNeeded()
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);
            ITransformer model = Everything().Fit(view);
            Assert.True(model.IsRowToRowMapper);
            IRowToRowMapper mapper = model.GetRowToRowMapper(view.Schema);

            Assert.Equal(new[] { "Text" }, mapper.GetDependencies(new[] { mapper.OutputSchema["Hot"] }).Select(c => c.Name));
            Assert.Equal(new[] { "Flag" }, mapper.GetDependencies(new[] { mapper.OutputSchema["Label"] }).Select(c => c.Name));
        }

        [Fact]
        public void Transform_ColumnNotAskedFor_IsInactive()
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);
            IDataView made = Everything().Fit(view).Transform(view);

            using DataViewRowCursor cursor = made.GetRowCursor(new[] { made.Schema["Hot"] });

            Assert.False(cursor.IsColumnActive(made.Schema["Features"]));
            Assert.Contains("requested column not active", Assert.ThrowsAny<System.Exception>(() => cursor.GetGetter<VBuffer<float>>(made.Schema["Features"])).Message);
            Assert.ThrowsAny<System.Exception>(() => cursor.GetGetter<VBuffer<double>>(made.Schema["Hot"]));
        }
    }
}
