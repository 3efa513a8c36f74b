using System;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Walks over stored columns, alone or as one of a set that shares a <see cref="BlockDealer"/>.</summary>
    internal sealed class StoredCursor : DataViewRowCursor
    {
        private readonly bool[] _active;
        private readonly Delegate[] _getters;
        private readonly int[] _order;
        private readonly BlockDealer _blocks;
        private long _position = -1;
        private long _batch;
        private long _row = -1;
        private long _endRow;

        /// <param name="order">The row to show at each place, or null for the stored order.</param>
        public StoredCursor(DataViewSchema schema, bool[] active, ColumnStore[] stores, int[] order, BlockDealer blocks)
        {
            Schema = schema;
            _active = active;
            _order = order;
            _blocks = blocks;
            _getters = stores.Select((store, i) => active[i] ? store.CreateGetter(Row) : null).ToArray();
        }

        public override DataViewSchema Schema { get; }

        public override long Position => _position;

        public override long Batch => _batch;

        public override bool MoveNext()
        {
            if (++_row >= _endRow && !_blocks.TryTake(out _batch, out _row, out _endRow))
            {
                _position = -1;
                return false;
            }
            _position++;
            return true;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter()
            => (ref DataViewRowId id) => id = new DataViewRowId((ulong)Row(), 0);

        public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (!IsColumnActive(column))
                throw GetterErrors.Inactive(column);
            return GetterErrors.Cast<TValue>(_getters[column.Index]);
        }

        private int Row() => _order == null ? (int)_row : _order[_row];
    }
}
