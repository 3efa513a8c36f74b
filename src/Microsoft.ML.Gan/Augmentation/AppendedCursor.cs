using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Walks over the real rows, then over the appended ones.</summary>
internal sealed class AppendedCursor(DataViewRowCursor real, DataViewRowCursor appended) : DataViewRowCursor
{
    private bool _isReal = true;
    private long _position = -1;

    public override DataViewSchema Schema => real.Schema;

    public override long Position => _position;

    public override long Batch => 0;

    public override bool MoveNext()
    {
        _isReal = _isReal && real.MoveNext();
        bool moved = _isReal || appended.MoveNext();
        _position = moved ? _position + 1 : -1;
        return moved;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => real.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        ValueGetter<TValue> fromReal = real.GetGetter<TValue>(column), fromAppended = appended.GetGetter<TValue>(appended.Schema[column.Index]);
        return (ref TValue value) => (_isReal ? fromReal : fromAppended)(ref value);
    }

    /// <summary>Mixes the row's id with its origin: ids stay unique when a view that was augmented is augmented again.</summary>
    public override ValueGetter<DataViewRowId> GetIdGetter()
    {
        ValueGetter<DataViewRowId> fromReal = real.GetIdGetter(), fromAppended = appended.GetIdGetter();
        return (ref DataViewRowId id) =>
        {
            (_isReal ? fromReal : fromAppended)(ref id);
            id = id.Combine(new DataViewRowId(_isReal ? 0ul : 1ul, 0));
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            real.Dispose();
            appended.Dispose();
        }

        base.Dispose(disposing);
    }
}
