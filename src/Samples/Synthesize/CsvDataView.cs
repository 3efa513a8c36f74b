using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Data;
using Samples.Csv;

namespace Samples.Synthesize;

/// <summary>The learned columns of a CSV table as a view.</summary>
internal sealed class CsvDataView : IDataView
{
    private readonly CsvTable _table;
    private readonly IReadOnlyList<CsvColumn> _columns;

    public CsvDataView(CsvTable table, IReadOnlyList<CsvColumn> columns)
    {
        (_table, _columns) = (table, columns);
        var builder = new DataViewSchema.Builder();
        foreach (CsvColumn column in columns)
        {
            builder.AddColumn(column.Name, column.Type);
        }

        Schema = builder.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    public long? GetRowCount() => _table.Records.Count;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new Cursor(this, [.. columnsNeeded.Select(c => c.Index)]);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded)];

    private sealed class Cursor(CsvDataView view, HashSet<int> active) : DataViewRowCursor
    {
        private int _row = -1;

        public override DataViewSchema Schema => view.Schema;

        public override long Position => _row < view._table.Records.Count ? _row : -1;

        public override long Batch => 0;

        public override bool MoveNext()
        {
            _row = Math.Min(_row + 1, view._table.Records.Count);
            return _row < view._table.Records.Count;
        }

        public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Index);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
            => IsColumnActive(column)
                ? (ValueGetter<TValue>)view._columns[column.Index].CreateGetter(view._table.Records, () => _row)
                : throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' is not active.");

        public override ValueGetter<DataViewRowId> GetIdGetter()
            => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_row, 0);
    }
}
