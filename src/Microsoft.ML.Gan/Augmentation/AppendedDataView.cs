using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>A view's own rows, then those of another view with the same columns.</summary>
/// <remarks>Columns are matched by index: after a transform replaced a column, two have its name and only the later is visible.</remarks>
internal sealed class AppendedDataView(IDataView real, IDataView appended) : IDataView
{
    /// <summary>Appends the rows of a table; what the table does not know is missing there.</summary>
    public AppendedDataView(IDataView real, TableSchema schema, TableData synthetic)
        : this(real, TableDataView.WithHiddenColumns(schema, synthetic))
    {
    }

    public DataViewSchema Schema => real.Schema;

    public bool CanShuffle => false;

    public long? GetRowCount() => real.GetRowCount() + appended.GetRowCount();

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        DataViewSchema.Column[] needed = [.. columnsNeeded];
        return new AppendedCursor(real.GetRowCursor(needed), appended.GetRowCursor(needed.Select(c => appended.Schema[c.Index])));
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded)];
}
