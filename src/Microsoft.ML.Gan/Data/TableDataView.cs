using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Data;

/// <summary>A table as a view with the visible columns of the view it was learned from, their types and annotations.</summary>
internal sealed class TableDataView : IDataView
{
    private readonly SourceColumn[] _columns;
    private readonly TableData _table;

    public TableDataView(TableSchema schema, TableData table)
    {
        _table = table;
        _columns = [.. schema.Sources.Where(s => !s.Column.IsHidden)];
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(_columns.Select(s => s.Column));
        Schema = builder.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    public long? GetRowCount() => _table.RowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new TableCursor(Schema, _columns, _table, columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];
}
