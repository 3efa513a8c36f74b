using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Xunit;

namespace Microsoft.ML.StandIn.Tests.Data
{
    public class EnumerableTests
    {
        private sealed class Wide
        {
            public float[] X { get; set; }

            [VectorType(2)]
            public double[] Fixed { get; set; }

            [KeyType(3)]
            public uint Key { get; set; }

            [ColumnName("Renamed")]
            public string Text { get; set; }

            [NoColumn]
            public object Ignored { get; set; }

            public bool Flag;
        }

        private static readonly Wide[] Rows =
        {
            new Wide { X = new float[] { 1, 2, 3 }, Fixed = new double[] { 4, 5 }, Key = 2, Text = "a", Flag = true },
            new Wide { X = new float[] { 6, 7, 8 }, Fixed = new double[] { 9, 10 }, Key = 0, Text = null },
        };

        [Fact]
        public void LoadFromEnumerable_Attributes_MakeTheSchema()
        {
            IDataView view = new MLContext().Data.LoadFromEnumerable(Rows);

            Assert.Equal(new[] { "Flag: Boolean", "X: Vector<Single>", "Fixed: Vector<Double, 2>", "Key: Key<UInt32, 0-2>", "Renamed: String" },
                view.Schema.Select(c => c.ToString()));
            Assert.Equal(2, view.GetRowCount());
            Assert.False(view.CanShuffle);
            Assert.Single(view.GetRowCursorSet(view.Schema, 4));
        }

        [Fact]
        public void CreateEnumerable_AfterLoad_GivesTheSameObjects()
        {
            var context = new MLContext();

            Wide[] rows = context.Data.CreateEnumerable<Wide>(context.Data.LoadFromEnumerable(Rows), reuseRowObject: false).ToArray();

            Assert.Equal(Rows.Select(r => r.X), rows.Select(r => r.X));
            Assert.Equal(Rows.Select(r => r.Fixed), rows.Select(r => r.Fixed));
            Assert.Equal(new uint[] { 3, 1 }, rows.Select(r => r.Key)); // a class counts its keys from 0, and is filled with raw values
            Assert.Equal(new[] { "a", "" }, rows.Select(r => r.Text));
            Assert.Equal(new[] { true, false }, rows.Select(r => r.Flag));
        }

        [Fact]
        public void SchemaDefinition_ColumnTypeAndAnnotations_AreThoseOfTheView()
        {
            SchemaDefinition definition = SchemaDefinition.Create(typeof(Wide), SchemaDefinition.Direction.Read);
            definition["X"].ColumnType = new VectorDataViewType(NumberDataViewType.Single, 3);
            var names = new VBuffer<ReadOnlyMemory<char>>(3, new[] { "p".AsMemory(), "q".AsMemory(), "r".AsMemory() });
            definition["X"].AddAnnotation("SlotNames", names, new VectorDataViewType(TextDataViewType.Instance, 3));
            var values = new VBuffer<ReadOnlyMemory<char>>(3, new[] { "no".AsMemory(), "yes".AsMemory(), "maybe".AsMemory() });
            definition["Key"].AddAnnotation("KeyValues", values, new VectorDataViewType(TextDataViewType.Instance, 3));

            IDataView view = new MLContext().Data.LoadFromEnumerable(Rows, definition);

            Assert.True(view.Schema["X"].HasSlotNames());
            VBuffer<ReadOnlyMemory<char>> read = default;
            view.Schema["X"].GetSlotNames(ref read);
            Assert.Equal(new[] { "p", "q", "r" }, read.DenseValues().Select(v => v.ToString()));
            Assert.True(view.Schema["Key"].HasKeyValues());
            view.Schema["Key"].GetKeyValues(ref read);
            Assert.Equal("yes", read.GetItemOrDefault(1).ToString());
            Assert.False(view.Schema["X"].IsNormalized());
        }

        [Fact]
        public void Getters_InactiveOrWrongType_AreRefusedWithBothTypes()
        {
            IDataView view = new MLContext().Numbers(2);
            using DataViewRowCursor cursor = view.GetRowCursor(new[] { view.Schema["Number"] });

            Assert.True(cursor.IsColumnActive(view.Schema["Number"]));
            Assert.False(cursor.IsColumnActive(view.Schema["Text"]));
            Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<ReadOnlyMemory<char>>(view.Schema["Text"]));
            var wrong = Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<double>(view.Schema["Number"]));
            Assert.Contains("Invalid TValue: 'System.Double', expected type: 'System.Single'", wrong.Message);
        }

        [Fact]
        public void Cursor_Position_StartsAndEndsAtMinusOne()
        {
            using DataViewRowCursor cursor = new MLContext().Numbers(2).GetRowCursor(Array.Empty<DataViewSchema.Column>());
            var positions = new List<long> { cursor.Position };
            while (cursor.MoveNext())
                positions.Add(cursor.Position);

            Assert.Equal(new long[] { -1, 0, 1 }, positions);
            Assert.Equal(-1, cursor.Position);
        }

        [Fact]
        public void CreateEnumerable_MissingColumn_ThrowsUnlessIgnored()
        {
            var context = new MLContext();
            IDataView view = context.Numbers(1);

            Assert.ThrowsAny<Exception>(() => context.Data.CreateEnumerable<Wide>(view, false).ToArray());
            Assert.Single(context.Data.CreateEnumerable<Wide>(view, false, ignoreMissingColumns: true));
        }

        [Fact]
        public void GetColumn_StringsAndArrays_AreConverted()
        {
            IDataView view = new MLContext().Data.LoadFromEnumerable(Rows);

            Assert.Equal(new[] { "a", "" }, view.GetColumn<string>("Renamed"));
            Assert.Equal(new[] { new float[] { 1, 2, 3 }, new float[] { 6, 7, 8 } }, view.GetColumn<float[]>("X"));
            Assert.Throws<ArgumentOutOfRangeException>(() => view.GetColumn<double>("Flag").ToArray());
        }

        [Fact]
        public void Preview_FirstRows_ShowsValuesByRowAndColumn()
        {
            DataDebuggerPreview preview = new MLContext().Numbers(10).Preview(maxRows: 3);

            Assert.Equal(3, preview.RowView.Length);
            Assert.Equal(new object[] { 0f, 1f, 2f }, preview.ColumnView[0].Values);
            Assert.Equal("Text", preview.RowView[1].Values[1].Key);
        }
    }
}
