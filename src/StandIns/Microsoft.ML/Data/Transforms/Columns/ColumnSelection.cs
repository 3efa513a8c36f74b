using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Some columns of a schema, in an order of their own.</summary>
    internal sealed class ColumnSelection : IRowToRowMapper
    {
        private readonly int[] _sourceOf;

        public ColumnSelection(DataViewSchema inputSchema, int[] sourceOf)
        {
            InputSchema = inputSchema;
            _sourceOf = sourceOf;
            var builder = new DataViewSchema.Builder();
            builder.AddColumns(sourceOf.Select(i => inputSchema[i]));
            OutputSchema = builder.ToSchema();
        }

        public DataViewSchema InputSchema { get; }

        public DataViewSchema OutputSchema { get; }

        public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
            => dependingColumns.Select(SourceOf).ToArray();

        public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns)
            => new SelectedRow(this, input, ActiveColumns.Of(OutputSchema, activeColumns));

        private DataViewSchema.Column SourceOf(DataViewSchema.Column column) => InputSchema[_sourceOf[column.Index]];

        private sealed class SelectedRow : DataViewRow
        {
            private readonly ColumnSelection _selection;
            private readonly DataViewRow _input;
            private readonly bool[] _active;

            public SelectedRow(ColumnSelection selection, DataViewRow input, bool[] active)
            {
                _selection = selection;
                _input = input;
                _active = active;
            }

            public override DataViewSchema Schema => _selection.OutputSchema;

            public override long Position => _input.Position;

            public override long Batch => _input.Batch;

            public override ValueGetter<DataViewRowId> GetIdGetter() => _input.GetIdGetter();

            public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

            public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
            {
                if (!IsColumnActive(column))
                    throw GetterErrors.Inactive(column);
                return _input.GetGetter<TValue>(_selection.SourceOf(column));
            }

            protected override void Dispose(bool disposing)
            {
                if (disposing)
                    _input.Dispose();
                base.Dispose(disposing);
            }
        }
    }

    /// <summary>A view that shows a selection of its source's columns.</summary>
    internal sealed class SelectedDataView : IDataView
    {
        private readonly IDataView _source;
        private readonly ColumnSelection _selection;

        public SelectedDataView(IDataView source, ColumnSelection selection)
        {
            _source = source;
            _selection = selection;
        }

        public DataViewSchema Schema => _selection.OutputSchema;

        public bool CanShuffle => _source.CanShuffle;

        public long? GetRowCount() => _source.GetRowCount();

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
        {
            DataViewSchema.Column[] needed = columnsNeeded.ToArray();
            return Show(_source.GetRowCursor(_selection.GetDependencies(needed), rand), needed);
        }

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
        {
            DataViewSchema.Column[] needed = columnsNeeded.ToArray();
            return _source.GetRowCursorSet(_selection.GetDependencies(needed), n, rand).Select(c => Show(c, needed)).ToArray();
        }

        private DataViewRowCursor Show(DataViewRowCursor cursor, DataViewSchema.Column[] needed)
            => new RowViewCursor(cursor, _selection.GetRow(cursor, needed));
    }
}
