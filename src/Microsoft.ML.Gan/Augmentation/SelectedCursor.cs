using System.Threading;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Walks over a view and stays on each row as often as is said.</summary>
internal sealed class SelectedCursor(DataViewRowCursor source, int[] times, CancellationToken cancellationToken) : DataViewRowCursor
{
    private int _row = -1;
    private int _copy;
    private long _position = -1;

    public override DataViewSchema Schema => source.Schema;

    public override long Position => _position;

    public override long Batch => 0;

    public override bool MoveNext()
    {
        cancellationToken.ThrowIfCancellationRequested();
        bool moved = Stay() || Go();
        _position = moved ? _position + 1 : -1;
        return moved;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => source.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => source.GetGetter<TValue>(column);

    /// <summary>Mixes the row's id with the number of its copy; the first keeps it.</summary>
    public override ValueGetter<DataViewRowId> GetIdGetter()
    {
        ValueGetter<DataViewRowId> id = source.GetIdGetter();
        return (ref DataViewRowId value) =>
        {
            id(ref value);
            value = _copy == 1 ? value : value.Combine(new DataViewRowId((ulong)_copy, 0));
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool Stay()
    {
        bool stays = _row >= 0 && _row < times.Length && _copy < times[_row];
        _copy += stays ? 1 : 0;
        return stays;
    }

    private bool Go()
    {
        while (_row < times.Length && source.MoveNext())
        {
            if (++_row < times.Length && times[_row] > 0)
            {
                _copy = 1;
                return true;
            }
        }

        _row = times.Length;
        return false;
    }
}
