using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>Objects as a view: one cursor, in order; the count is known where the sequence knows it.</summary>
    internal sealed class EnumerableDataView<TRow> : IDataView where TRow : class
    {
        private readonly IEnumerable<TRow> _rows;
        private readonly Func<Func<int, bool>, TypedRow<TRow>> _createRow;

        public EnumerableDataView(IEnumerable<TRow> rows, SchemaDefinition definition)
        {
            _rows = rows;
            (Schema, _createRow) = TypedRow<TRow>.Bind(definition);
        }

        public DataViewSchema Schema { get; }

        public bool CanShuffle => false;

        public long? GetRowCount() => _rows is ICollection<TRow> collection ? collection.Count : null;

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
        {
            bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
            return new Cursor(_rows.GetEnumerator(), _createRow(i => active[i]));
        }

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
            => new[] { GetRowCursor(columnsNeeded, rand) };

        private sealed class Cursor : DataViewRowCursor
        {
            private readonly IEnumerator<TRow> _rows;
            private readonly TypedRow<TRow> _row;
            private long _position = -1;
            private bool _done;

            public Cursor(IEnumerator<TRow> rows, TypedRow<TRow> row)
            {
                _rows = rows;
                _row = row;
            }

            public override DataViewSchema Schema => _row.Schema;

            public override long Position => _position;

            public override long Batch => 0;

            public override bool MoveNext()
            {
                _done = _done || !_rows.MoveNext();
                _position = _done ? -1 : _position + 1;
                if (!_done)
                    _row.Current = _rows.Current ?? throw new InvalidOperationException("Encountered null when iterating over data, this is not supported.");
                return !_done;
            }

            public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)Position, 0);

            public override bool IsColumnActive(DataViewSchema.Column column) => _row.IsColumnActive(column);

            public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => _row.GetGetter<TValue>(column);

            protected override void Dispose(bool disposing)
            {
                if (disposing)
                    _rows.Dispose();
                base.Dispose(disposing);
            }
        }
    }
}
