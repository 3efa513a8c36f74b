using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>The rows of a view that pass a test; ids, batches and parallel cursors are those of the source.</summary>
    internal sealed class FilteredDataView : IDataView
    {
        private readonly IDataView _source;
        private readonly DataViewSchema.Column[] _tested;
        private readonly Func<DataViewRow, Func<bool>> _createTest;

        /// <param name="tested">The columns the test reads, whoever asks for what.</param>
        /// <param name="createTest">Makes the test for one cursor.</param>
        public FilteredDataView(IDataView source, IEnumerable<DataViewSchema.Column> tested, Func<DataViewRow, Func<bool>> createTest)
        {
            _source = source;
            _tested = tested.ToArray();
            _createTest = createTest;
        }

        public DataViewSchema Schema => _source.Schema;

        public bool CanShuffle => _source.CanShuffle;

        public long? GetRowCount() => null;

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
        {
            bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
            return Filter(_source.GetRowCursor(WithTested(active), rand), active);
        }

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
        {
            bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
            return _source.GetRowCursorSet(WithTested(active), n, rand).Select(c => Filter(c, active)).ToArray();
        }

        private IEnumerable<DataViewSchema.Column> WithTested(bool[] active)
            => Schema.Where(c => active[c.Index] || _tested.Any(t => t.Index == c.Index)).ToArray();

        private DataViewRowCursor Filter(DataViewRowCursor cursor, bool[] active) => new Cursor(cursor, active, _createTest(cursor));

        private sealed class Cursor : WrappingCursor
        {
            private readonly bool[] _active;
            private readonly Func<bool> _passes;
            private long _position = -1;

            public Cursor(DataViewRowCursor input, bool[] active, Func<bool> passes) : base(input)
            {
                _active = active;
                _passes = passes;
            }

            public override long Position => _position;

            public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

            public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
                => IsColumnActive(column) ? base.GetGetter<TValue>(column) : throw GetterErrors.Inactive(column);

            public override bool MoveNext()
            {
                while (Input.MoveNext())
                {
                    if (!_passes())
                        continue;
                    _position++;
                    return true;
                }
                _position = -1;
                return false;
            }
        }
    }
}
