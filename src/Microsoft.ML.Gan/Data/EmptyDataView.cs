using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Data.Writing;

namespace Microsoft.ML.Gan.Data;

/// <summary>Columns without a row.</summary>
internal sealed class EmptyDataView(DataViewSchema schema) : IDataView
{
    public DataViewSchema Schema => schema;

    public bool CanShuffle => false;

    public long? GetRowCount() => 0;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null) =>
        new TableCursor(schema, [.. Sources()], [], columnsNeeded);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    private IEnumerable<SourceColumn> Sources()
    {
        foreach (DataViewSchema.Column column in schema)
        {
            yield return new MissingSourceColumn(column);
        }
    }
}
