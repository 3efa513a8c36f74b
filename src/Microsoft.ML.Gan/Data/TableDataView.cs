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
        : this(VisibleOf(schema), [.. schema.Sources.Where(s => !s.Column.IsHidden)], tables, rowCount)
    {
    }

    private TableDataView(DataViewSchema shown, SourceColumn[] columns, IEnumerable<TableData> tables, long rowCount) =>
        (Schema, _columns, _tables, _rowCount) = (shown, columns, tables, rowCount);

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    public long? GetRowCount() => _rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new TableCursor(Schema, _columns, _tables, columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    /// <summary>Shows a table with every column of the view it was learned from, in its place.</summary>
    public static TableDataView WithHiddenColumns(TableSchema schema, TableData table) => new(schema.Source, [.. schema.Sources], [table], table.RowCount);

    private static DataViewSchema VisibleOf(TableSchema schema)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(schema.Sources.Where(s => !s.Column.IsHidden).Select(s => s.Column));
        return builder.ToSchema();
    }
}
