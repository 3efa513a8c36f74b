using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Walks over the rows of another cursor, and counts them.</summary>
internal sealed class WatchedCursor(DataViewRowCursor source, RowCounter counter) : DataViewRowCursor
{
    public override DataViewSchema Schema => source.Schema;

    public override long Position => source.Position;

    public override long Batch => source.Batch;

    public override bool MoveNext()
    {
        counter.CancellationToken.ThrowIfCancellationRequested();
        bool moved = source.MoveNext();
        if (moved)
        {
            counter.Advance();
        }

        return moved;
    }

    public override bool IsColumnActive(DataViewSchema.Column column) => source.IsColumnActive(column);

    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column) => source.GetGetter<TValue>(column);

    public override ValueGetter<DataViewRowId> GetIdGetter() => source.GetIdGetter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }
}
