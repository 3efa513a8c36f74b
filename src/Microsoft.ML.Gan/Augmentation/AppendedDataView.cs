using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>A view's own rows, then the rows of a table; what the table does not know is missing there.</summary>
/// <remarks>Columns are matched by index: after a transform replaced a column, two have its name and only the later is visible.</remarks>
internal sealed class AppendedDataView(IDataView real, TableSchema schema, TableData synthetic) : IDataView
{
    public DataViewSchema Schema => real.Schema;

    public bool CanShuffle => false;

    public long? GetRowCount() => real.GetRowCount() + synthetic.RowCount;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new AppendedCursor(real.GetRowCursor(columnsNeeded), schema, synthetic);

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded)];
}
