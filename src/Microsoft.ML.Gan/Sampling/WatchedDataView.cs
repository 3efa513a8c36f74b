using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>A view whose readers tell how far they are, and end when a token is canceled.</summary>
internal sealed class WatchedDataView(IDataView source, long rowCount, string stage, IProgress<GanProgress>? progress, CancellationToken cancellationToken) : IDataView
{
    public DataViewSchema Schema => source.Schema;

    public bool CanShuffle => source.CanShuffle;

    public long? GetRowCount() => rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) => Watch([source.GetRowCursor(columnsNeeded, rand)])[0];

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        Watch(source.GetRowCursorSet(columnsNeeded, n, rand));

    private DataViewRowCursor[] Watch(DataViewRowCursor[] cursors)
    {
        var pass = new RowCounter(rowCount, stage, progress, cancellationToken);
        return [.. cursors.Select(c => new WatchedCursor(c, pass))];
    }
}
