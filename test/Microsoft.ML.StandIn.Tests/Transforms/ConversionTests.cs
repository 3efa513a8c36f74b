using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    public class ConversionTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Row
        {
            public float Number { get; set; }
            public bool Flag { get; set; }
            public string Text { get; set; }
            public int Whole { get; set; }
            public DateTime Day { get; set; } = new DateTime(2024, 2, 29);
            [VectorType(2)]
            public double[] Pair { get; set; }
        }

        private static readonly Row[] Rows =
        {
            new Row { Number = 1.5f, Flag = true, Text = "2.5", Whole = 3, Pair = new[] { 0.5, 1 } },
            new Row { Number = 0, Text = "-1", Whole = -4, Pair = new double[] { 2, 0 } },
        };

        private IDataView Apply(IEstimator<ITransformer> estimator)
        {
            IDataView view = _context.Data.LoadFromEnumerable(Rows);
            return estimator.Fit(view).Transform(view);
        }

        [Fact]
        public void ConvertType_ByDefault_GivesSingle()
        {
            IDataView view = Apply(_context.Transforms.Conversion.ConvertType(new[] { new InputOutputColumnPair("Flag"), new InputOutputColumnPair("Text"),
                new InputOutputColumnPair("Whole"), new InputOutputColumnPair("Pair") }));

            Assert.Equal(new float[] { 1, 0 }, view.GetColumn<float>("Flag"));
            Assert.Equal(new[] { 2.5f, -1 }, view.GetColumn<float>("Text"));
            Assert.Equal(new float[] { 3, -4 }, view.GetColumn<float>("Whole"));
            Assert.Equal(new[] { 0.5f, 1 }, view.Vectors<float>("Pair")[0]);
        }

        [Fact]
        public void ConvertType_DateTime_GivesTicks()
        {
            IDataView view = Apply(_context.Transforms.Conversion.ConvertType("Ticks", "Day", DataKind.Double)
                .Append(_context.Transforms.Conversion.ConvertType("Whole", "Day", DataKind.Int64)));

            Assert.Equal(new[] { 638447616000000000.0, 638447616000000000.0 }, view.GetColumn<double>("Ticks"));
            Assert.Equal(new[] { 638447616000000000, 638447616000000000 }, view.GetColumn<long>("Whole"));
        }

        [Fact]
        public void ConvertType_ToText_WritesInvariantText()
        {
            IDataView view = Apply(_context.Transforms.Conversion.ConvertType(new[] { new InputOutputColumnPair("Out", "Number"), new InputOutputColumnPair("Flag"),
                new InputOutputColumnPair("Whole") }, DataKind.String));

            Assert.Equal(new[] { "1.5", "0" }, view.GetColumn<string>("Out"));
            Assert.Equal(new[] { "True", "False" }, view.GetColumn<string>("Flag"));
            Assert.Equal(new[] { "3", "-4" }, view.GetColumn<string>("Whole"));
        }

        [Fact]
        public void ConvertType_Key_StaysAKeyOfAnotherRawType()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValueToKey("Key", "Text")
                .Append(_context.Transforms.Conversion.ConvertType("Byte", "Key", DataKind.Byte)));

            Assert.Equal(new KeyDataViewType(typeof(byte), 2), view.Schema["Byte"].Type);
            Assert.Equal(new byte[] { 1, 2 }, view.Raw<byte>("Byte"));
            Assert.Equal(new[] { "2.5", "-1" }, view.Schema["Byte"].KeyTexts());
        }

        [Fact]
        public void ConvertType_KeyToSingle_IsRefusedByName()
        {
            IEstimator<ITransformer> estimator = _context.Transforms.Conversion.MapValueToKey("Key", "Text").Append(_context.Transforms.Conversion.ConvertType("Key"));

            Assert.Contains("Key", Assert.Throws<ArgumentOutOfRangeException>(() => Apply(estimator)).Message);
        }

        [Fact]
        public void ConvertType_BooleanToNumber_IsNormalized()
        {
            Assert.True(Apply(_context.Transforms.Conversion.ConvertType("Flag")).Schema["Flag"].IsNormalized());
            Assert.False(Apply(_context.Transforms.Conversion.ConvertType("Whole")).Schema["Whole"].IsNormalized());
        }

        [Fact]
        public void ConvertType_NumberToBoolean_IsTrueButForZero()
        {
            IDataView view = Apply(_context.Transforms.Conversion.ConvertType("Out", "Whole", DataKind.Boolean)
                .Append(_context.Transforms.Conversion.ConvertType("Number", outputKind: DataKind.Boolean)));

            Assert.Equal(new[] { true, true }, view.GetColumn<bool>("Out"));
            Assert.Equal(new[] { true, false }, view.GetColumn<bool>("Number"));
        }

        [Fact]
        public void MapValue_TextToNumber_LooksUpAndGivesZeroForOthers()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValue("Out", new[] { KeyValuePair.Create("2.5", 7f) }, "Text"));

            Assert.Equal(new float[] { 7, 0 }, view.GetColumn<float>("Out"));
        }

        [Fact]
        public void MapValue_ToText_GivesEmptyTextForOthers()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValue("Out", new Dictionary<int, string> { [3] = "three" }, "Whole"));

            Assert.Equal(new[] { "three", "" }, view.GetColumn<string>("Out"));
        }

        [Fact]
        public void MapValue_ToBoolean_CarriesOnInAPipeline()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValue("Label", new Dictionary<string, bool> { ["2.5"] = true, ["-1"] = false }, "Text"));

            Assert.Equal(new[] { true, false }, view.GetColumn<bool>("Label"));
        }

        [Fact]
        public void MapValue_AsKeys_NumbersTheDistinctValues()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValue("Out",
                new[] { KeyValuePair.Create("x", "low"), KeyValuePair.Create("-1", "high"), KeyValuePair.Create("2.5", "low") }, "Text", treatValuesAsKeyType: true));

            Assert.Equal(new uint[] { 1, 2 }, view.Raw<uint>("Out"));
            Assert.Equal(new[] { "low", "high" }, view.Schema["Out"].KeyTexts());
        }

        [Fact]
        public void MapValue_ToVectors_GivesTheVector()
        {
            IDataView view = Apply(_context.Transforms.Conversion.MapValue("Out",
                new[] { KeyValuePair.Create("2.5", new[] { 1, 2 }), KeyValuePair.Create("-1", new[] { 3, 4 }) }, "Text"));

            Assert.Equal(new[] { new[] { 1, 2 }, new[] { 3, 4 } }, view.Vectors<int>("Out"));
        }

        [Fact]
        public void MapValue_SameKeyTwice_IsRefused()
            => Assert.Contains("b", Assert.ThrowsAny<Exception>(() => Apply(_context.Transforms.Conversion.MapValue("Out",
                new[] { KeyValuePair.Create("a", 1), KeyValuePair.Create("b", 2), KeyValuePair.Create("b", 3) }, "Text"))).Message);

        [Fact]
        public void MapValue_SameText_IsTheSameObjectForEveryRow()
        {
            string blob = new string('x', 100);
            IDataView view = Apply(_context.Transforms.Conversion.MapValue("Out", new[] { KeyValuePair.Create("2.5", blob), KeyValuePair.Create("-1", blob) }, "Text"));

            foreach (ReadOnlyMemory<char> text in view.Raw<ReadOnlyMemory<char>>("Out"))
            {
                Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetString(text, out string owner, out _, out int length));
                Assert.Equal(100, length);
                Assert.Same(blob, owner);
            }
        }

        [Fact]
        public void MapValue_WrongInputType_IsRefused()
        {
            IEstimator<ITransformer> estimator = _context.Transforms.Conversion.MapValue("Out", new[] { KeyValuePair.Create("a", 1f) }, "Whole");

            Assert.ThrowsAny<Exception>(() => Apply(estimator).GetColumn<float>("Out").ToArray());
        }
    }
}
