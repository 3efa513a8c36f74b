using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Data;

/// <summary>Tables, one after the other, as a view with the visible columns of the view they were learned from, their types and annotations.</summary>
/// <remarks>Each cursor enumerates the tables anew and holds one at a time, so tables that are made on the way take the memory of one.</remarks>
internal sealed class TableDataView : IDataView
{
    private readonly SourceColumn[] _columns;
    private readonly IEnumerable<TableData> _tables;
    private readonly long _rowCount;

    /// <summary>Shows one table.</summary>
    public TableDataView(TableSchema schema, TableData table)
        : this(schema, [table], table.RowCount)
    {
    }

    /// <summary>Shows tables that are the same each time they are enumerated.</summary>
    public TableDataView(TableSchema schema, IEnumerable<TableData> tables, long rowCount)
    {
        (_tables, _rowCount) = (tables, rowCount);
        _columns = [.. schema.Sources.Where(s => !s.Column.IsHidden)];
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(_columns.Select(s => s.Column));
        Schema = builder.ToSchema();
    }

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    public long? GetRowCount() => _rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new TableCursor(Schema, _columns, _tables, columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];
}
