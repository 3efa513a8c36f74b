using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>Walks over the rows of several cursors, one after the other.</summary>
internal sealed class JoinedCursor(DataViewSchema schema, DataViewSchema.Column[] active, DataViewRowCursor[] cursors, CancellationToken cancellationToken) : DataViewRowCursor
{
    private int _current;
    private long _position = -1;

    public override DataViewSchema Schema => schema;

    public override long Position => _position;

    public override long Batch => 0;

    public override bool MoveNext()
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_current < cursors.Length && !cursors[_current].MoveNext())
        {
            _current++;
        }

        _position = _current < cursors.Length ? _position + 1 : -1;
        return _current < cursors.Length;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => active.Any(c => c.Index == column.Index);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        if (!IsColumnActive(column))
        {
            throw Errors.InactiveColumn(column.Name);
        }

        ValueGetter<TValue>[] getters = [.. cursors.Select(c => c.GetGetter<TValue>(c.Schema[column.Name]))];
        return (ref TValue value) => getters[_current](ref value);
    }

    /// <summary>Numbers the rows: ids of different views may be the same.</summary>
    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_position, 0);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (DataViewRowCursor cursor in cursors)
            {
                cursor.Dispose();
            }
        }

        base.Dispose(disposing);
    }
}
