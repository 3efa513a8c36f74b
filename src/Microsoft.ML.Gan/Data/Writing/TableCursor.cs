using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>Walks over the rows of a table.</summary>
internal sealed class TableCursor(
    DataViewSchema schema, IReadOnlyList<SourceColumn> columns, TableData table, IEnumerable<DataViewSchema.Column> columnsNeeded)
    : DataViewRowCursor
{
    private readonly ActiveColumns _active = new(schema, columnsNeeded);
    private readonly RowPointer _pointer = new();
    private bool _ended;

    public override DataViewSchema Schema => schema;

    public override long Position => _ended ? -1 : _pointer.Row;

    public override long Batch => 0;

    public override bool MoveNext()
    {
        _ended = _ended || ++_pointer.Row >= table.RowCount;
        return !_ended;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        _active.Check(column);
        return Getters.Cast<TValue>(columns[column.Index].CreateGetter(table, _pointer));
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_pointer.Row, 0);
}
