using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Walks over the real rows, then over the synthetic ones.</summary>
internal sealed class AppendedCursor(DataViewRowCursor real, TableSchema schema, TableData synthetic) : DataViewRowCursor
{
    private readonly RowPointer _synthetic = new(synthetic);
    private bool _isReal = true;
    private long _position = -1;

    public override DataViewSchema Schema => real.Schema;

    public override long Position => _position;

    public override long Batch => 0;

    public override bool MoveNext()
    {
        _isReal = _isReal && real.MoveNext();
        bool moved = _isReal || MoveNextSynthetic();
        _position = moved ? _position + 1 : -1;
        return moved;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => real.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
    {
        ValueGetter<TValue> fromReal = real.GetGetter<TValue>(column);
        var fromSynthetic = Getters.Cast<TValue>(schema.Sources[column.Index].CreateGetter(_synthetic));
        return (ref TValue value) =>
        {
            if (_isReal)
            {
                fromReal(ref value);
            }
            else
            {
                fromSynthetic(ref value);
            }
        };
    }

    /// <summary>Mixes the row's id with its origin: ids stay unique when a view that was augmented is augmented again.</summary>
    public override ValueGetter<DataViewRowId> GetIdGetter()
    {
        ValueGetter<DataViewRowId> fromReal = real.GetIdGetter();
        return (ref DataViewRowId id) =>
        {
            if (_isReal)
            {
                fromReal(ref id);
                id = id.Combine(new DataViewRowId(0, 0));
            }
            else
            {
                id = new DataViewRowId((ulong)_synthetic.Row, 0).Combine(new DataViewRowId(1, 0));
            }
        };
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            real.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool MoveNextSynthetic() => _synthetic.Row < synthetic.RowCount && ++_synthetic.Row < synthetic.RowCount;
}
