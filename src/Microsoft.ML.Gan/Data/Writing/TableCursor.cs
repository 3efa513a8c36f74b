using System.Collections.Generic;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Data.Writing;

/// <summary>Walks over the rows of one table after the other; a table is asked for when its first row is.</summary>
internal sealed class TableCursor(
    DataViewSchema schema,
    IReadOnlyList<SourceColumn> columns,
    IEnumerable<TableData> tables,
    IEnumerable<DataViewSchema.Column> columnsNeeded)
    : DataViewRowCursor
{
    private readonly ActiveColumns _active = new(schema, columnsNeeded);
    private readonly IEnumerator<TableData> _tables = tables.GetEnumerator();
    private readonly RowPointer _pointer = new(new TableData([], 0));
    private long _position = -1;
    private bool _ended;

    public override DataViewSchema Schema => schema;

    public override long Position => _ended ? -1 : _position;

    public override long Batch => 0;

    public override bool MoveNext()
    {
        _pointer.Row++;
        while (!_ended && _pointer.Row >= _pointer.Table.RowCount)
        {
            MoveToNextTable();
        }

        _position++;
        return !_ended;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        _active.Check(column);
        return Getters.Cast<TValue>(columns[column.Index].CreateGetter(_pointer));
    }

    public override ValueGetter<DataViewRowId> GetIdGetter()
        => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_position, 0);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _tables.Dispose();
        }

        base.Dispose(disposing);
    }

    private void MoveToNextTable()
    {
        _ended = !_tables.MoveNext();
        if (!_ended)
        {
            _pointer.Table = _tables.Current;
            _pointer.Row = 0;
        }
    }
}
