using System;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Transforms
{
    public class ColumnTests
    {
        private readonly MLContext _context = new MLContext(1);

        private sealed class Row
        {
            public float A { get; set; }
            [VectorType(2)]
            public float[] B { get; set; }
            public float C { get; set; }
            public string Text { get; set; }
        }

        private IDataView View => _context.Data.LoadFromEnumerable(new[]
        {
            new Row { A = 1, B = new float[] { 2, 3 }, C = 4, Text = "x" },
            new Row { A = 5, B = new float[] { 0, 0 }, C = 8, Text = "y" },
        });

        private static string[] Names(IDataView view) => view.Schema.Where(c => !c.IsHidden).Select(c => c.Name).ToArray();

        [Fact]
        public void Concatenate_ScalarsAndVector_JoinsInTheOrderGiven()
        {
            IDataView view = View;

            IDataView joined = _context.Transforms.Concatenate("F", "C", "B", "A").Fit(view).Transform(view);

            Assert.Equal(new VectorDataViewType(NumberDataViewType.Single, 4), joined.Schema["F"].Type);
            Assert.Equal(new[] { new float[] { 4, 2, 3, 1 }, new float[] { 8, 0, 0, 5 } }, joined.Vectors<float>("F"));
            Assert.Equal(new[] { "C", "", "", "A" }, joined.Schema["F"].SlotNames());
        }

        [Fact]
        public void Concatenate_VectorsWithoutNames_HasNoSlotNames()
        {
            IDataView view = View;

            IDataView joined = _context.Transforms.Concatenate("F", "B", "B").Fit(view).Transform(view);

            Assert.Equal(new float[] { 2, 3, 2, 3 }, joined.Vectors<float>("F")[0]);
            Assert.False(joined.Schema["F"].HasSlotNames());
        }

        [Fact]
        public void Concatenate_OneVector_KeepsItAsItIs()
        {
            IDataView view = View;

            IDataView joined = _context.Transforms.Concatenate("F", "B").Fit(view).Transform(view);

            Assert.Equal(new float[] { 2, 3 }, joined.Vectors<float>("F")[0]);
            Assert.Empty(joined.Schema["F"].Annotations.Schema);
        }

        [Fact]
        public void Concatenate_OverItsOwnInput_HidesItAndFollowsIt()
        {
            IDataView view = View;

            IDataView joined = _context.Transforms.Concatenate("A", "A", "C").Fit(view).Transform(view);

            Assert.Equal(new[] { "A", "A", "B", "C", "Text" }, joined.Schema.Select(c => c.Name));
            Assert.True(joined.Schema[0].IsHidden);
            Assert.Equal(new float[] { 1, 4 }, joined.Vectors<float>("A")[0]);
        }

        [Fact]
        public void Concatenate_MixedTypes_NamesTheColumn()
        {
            var estimator = _context.Transforms.Concatenate("F", "A", "Text");

            Assert.Contains("Text", Assert.ThrowsAny<Exception>(() => estimator.Fit(View).Transform(View)).Message);
            Assert.Contains("Text", Assert.Throws<InvalidOperationException>(() => Look.ForetoldShape(estimator, View)).Message);
        }

        [Fact]
        public void Concatenate_MissingColumn_NamesIt()
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => _context.Transforms.Concatenate("F", "A", "Nowhere").Fit(View).Transform(View));

            Assert.Contains("Nowhere", error.Message);
        }

        [Fact]
        public void CopyColumns_Vector_IsThereTwice()
        {
            IDataView view = View;

            IDataView copied = _context.Transforms.CopyColumns("D", "B").Fit(view).Transform(view);

            Assert.Equal(new[] { "A", "B", "C", "Text", "D" }, Names(copied));
            Assert.Equal(copied.Schema["B"].Type, copied.Schema["D"].Type);
            Assert.Equal(copied.Vectors<float>("B"), copied.Vectors<float>("D"));
        }

        [Fact]
        public void DropColumns_Names_LeavesTheRestInOrder()
        {
            IDataView view = View;

            IDataView rest = _context.Transforms.DropColumns("B", "Text").Fit(view).Transform(view);

            Assert.Equal(new[] { "A", "C" }, Names(rest));
            Assert.Equal(new float[] { 4, 8 }, rest.GetColumn<float>("C"));
            Assert.Equal(2, rest.GetRowCount());
        }

        [Fact]
        public void SelectColumns_Names_GivesThemInTheOrderNamed()
        {
            IDataView view = View;

            IDataView selected = _context.Transforms.SelectColumns("C", "A").Fit(view).Transform(view);

            Assert.Equal(new[] { "C", "A" }, selected.Schema.Select(c => c.Name));
            Assert.Equal(new float[] { 1, 5 }, selected.GetColumn<float>("A"));
        }

        [Theory]
        [InlineData(false, 1)]
        [InlineData(true, 2)]
        public void SelectColumns_HiddenColumns_AreKeptOnlyIfAsked(bool keepHidden, int columns)
        {
            IDataView view = View;
            IDataView twice = _context.Transforms.CopyColumns("A", "C").Fit(view).Transform(view);

            IDataView selected = _context.Transforms.SelectColumns(new[] { "A" }, keepHidden).Fit(twice).Transform(twice);

            Assert.Equal(columns, selected.Schema.Count);
            Assert.Equal(new float[] { 4, 8 }, selected.GetColumn<float>("A"));
        }

        [Fact]
        public void SelectAndDrop_MissingColumn_NameIt()
        {
            Assert.Contains("Nowhere", Assert.Throws<ArgumentOutOfRangeException>(() => _context.Transforms.DropColumns("Nowhere").Fit(View)).Message);
            Assert.Contains("Nowhere", Assert.Throws<ArgumentOutOfRangeException>(() => _context.Transforms.SelectColumns("Nowhere").Fit(View)).Message);
        }
    }
}
