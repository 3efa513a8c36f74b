using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Rows of a view by their places: each is shown as often as is said, one after the other, or not at all.</summary>
/// <remarks>One pass over the view, whatever the types of its columns; nothing is kept in memory.</remarks>
/// <param name="source">The view.</param>
/// <param name="times">How often each row is shown, by its place; rows beyond are left out.</param>
/// <param name="cancellationToken">Ends the reading between two rows, for readers that take none.</param>
internal sealed class SelectedDataView(IDataView source, int[] times, CancellationToken cancellationToken = default) : IDataView
{
    private readonly long _rowCount = times.Sum(t => (long)t);

    public DataViewSchema Schema => source.Schema;

    public bool CanShuffle => false;

    public long? GetRowCount() => _rowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new SelectedCursor(source.GetRowCursor(columnsNeeded), times, cancellationToken);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded)];
}
