using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>The lazy view of a row-to-row transformer; it has the rows, ids, batches and parallel cursors of its source.</summary>
    internal sealed class MappedDataView : IDataView
    {
        private readonly IDataView _source;
        private readonly RowMap _map;

        public MappedDataView(IDataView source, RowMapper mapper)
        {
            _source = source;
            _map = new RowMap(source.Schema, mapper);
        }

        public DataViewSchema Schema => _map.OutputSchema;

        public bool CanShuffle => _source.CanShuffle;

        public long? GetRowCount() => _source.GetRowCount();

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
        {
            DataViewSchema.Column[] needed = columnsNeeded.ToArray();
            return Map(_source.GetRowCursor(_map.GetDependencies(needed), rand), needed);
        }

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
        {
            DataViewSchema.Column[] needed = columnsNeeded.ToArray();
            return _source.GetRowCursorSet(_map.GetDependencies(needed), n, rand).Select(c => Map(c, needed)).ToArray();
        }

        private DataViewRowCursor Map(DataViewRowCursor cursor, IEnumerable<DataViewSchema.Column> needed)
            => new RowViewCursor(cursor, _map.GetRow(cursor, needed));
    }
}
