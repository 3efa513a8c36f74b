using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>The first rows of a view, with other values in one slot of a vector column.</summary>
    internal sealed class PermutedSlots
    {
        private readonly IDataView _rows;
        private readonly DataViewSchema.Column _column;

        public PermutedSlots(IDataView data, string columnName, int mostRows)
        {
            // One cursor, in order: a value belongs to a row by its position.
            _rows = new SkipTakeDataView(data, 0, mostRows);
            _column = data.Schema.GetColumnOrNull(columnName) ?? throw GetterErrors.MissingColumn("schema", "feature", columnName);
            if (_column.Type is not VectorDataViewType { IsKnownSize: true } vector || vector.ItemType != NumberDataViewType.Single)
                throw GetterErrors.Mismatch("schema", "feature", columnName, "a known-size vector of Single", _column.Type.ToString());
            Count = vector.Size;
        }

        /// <summary>The number of slots.</summary>
        public int Count { get; }

        public float[] Read(int slot)
        {
            var values = new List<float>();
            using DataViewRowCursor cursor = _rows.GetRowCursor(new[] { _column });
            ValueGetter<VBuffer<float>> read = cursor.GetGetter<VBuffer<float>>(_column);
            VBuffer<float> features = default;
            while (cursor.MoveNext())
            {
                read(ref features);
                values.Add(features.GetItemOrDefault(slot));
            }
            return values.ToArray();
        }

        /// <summary>The rows with a value each; the values are read with the view.</summary>
        public IDataView View(int slot, float[] values)
        {
            var permuted = new MappedColumn(new DataViewSchema.DetachedColumn(_column), new[] { _column.Index }, row => GetterOf(row, slot, values));
            return new MappedDataView(_rows, new ColumnMapper(new[] { permuted }));
        }

        private ValueGetter<VBuffer<float>> GetterOf(DataViewRow row, int slot, float[] values)
        {
            ValueGetter<VBuffer<float>> read = row.GetGetter<VBuffer<float>>(_column);
            VBuffer<float> features = default;
            return (ref VBuffer<float> permuted) =>
            {
                read(ref features);
                VBufferEditor<float> editor = VBufferEditor.Create(ref permuted, features.Length);
                features.CopyTo(editor.Values);
                editor.Values[slot] = values[row.Position];
                permuted = editor.Commit();
            };
        }
    }
}
