using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Samples.WebApi.Detect;

/// <summary>Walks over the rows of a request.</summary>
internal sealed class RequestCursor(
    DataViewSchema schema, IReadOnlyList<RequestColumn> columns, int rowCount, IEnumerable<DataViewSchema.Column> columnsNeeded) : DataViewRowCursor
{
    private readonly HashSet<int> _active = [.. columnsNeeded.Select(c => c.Index)];
    private int _row = -1;

    /// <inheritdoc/>
    public override DataViewSchema Schema => schema;

    /// <inheritdoc/>
    public override long Position => _row < rowCount ? _row : -1;

    /// <inheritdoc/>
    public override long Batch => 0;

    /// <inheritdoc/>
    public override bool MoveNext()
    {
        _row = Math.Min(_row + 1, rowCount);
        return _row < rowCount;
    }

    /// <inheritdoc/>
    public override bool IsColumnActive(DataViewSchema.Column column) => _active.Contains(column.Index);

    /// <inheritdoc/>
    public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        => IsColumnActive(column)
            ? (ValueGetter<TValue>)columns[column.Index].CreateGetter(() => _row)
            : throw new ArgumentOutOfRangeException(nameof(column), $"Column '{column.Name}' is not active.");

    /// <inheritdoc/>
    public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_row, 0);
}
