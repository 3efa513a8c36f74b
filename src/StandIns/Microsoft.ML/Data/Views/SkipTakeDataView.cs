using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>A view without its first rows, or without all after a number of them; one cursor, in order.</summary>
    internal sealed class SkipTakeDataView : IDataView
    {
        private readonly IDataView _source;
        private readonly long _skip;
        private readonly long _take;

        public SkipTakeDataView(IDataView source, long skip, long take)
        {
            _source = source;
            _skip = skip;
            _take = take;
        }

        public DataViewSchema Schema => _source.Schema;

        public bool CanShuffle => false;

        public long? GetRowCount() => _source.GetRowCount() is long count ? Math.Min(_take, Math.Max(0, count - _skip)) : null;

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
            => new Cursor(_source.GetRowCursor(columnsNeeded), _skip, _take);

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
            => new[] { GetRowCursor(columnsNeeded) };

        private sealed class Cursor : WrappingCursor
        {
            private readonly long _take;
            private long _skip;
            private long _position = -1;
            private bool _done;

            public Cursor(DataViewRowCursor input, long skip, long take) : base(input)
            {
                _skip = skip;
                _take = take;
            }

            public override long Position => _done ? -1 : _position;

            public override long Batch => 0;

            public override bool MoveNext()
            {
                for (; !_done && _skip > 0; _skip--)
                    _done = !Input.MoveNext();
                _done = _done || ++_position >= _take || !Input.MoveNext();
                return !_done;
            }
        }
    }
}
