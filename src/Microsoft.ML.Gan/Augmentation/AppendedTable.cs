using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Augmentation;

/// <summary>Rows of a table that is put behind views with its schema.</summary>
internal sealed class AppendedTable(TableSchema schema, TableData rows) : IAppendedRows
{
    public int Count => rows.RowCount;

    public IDataView AppendTo(IDataView data)
    {
        schema.CheckSame(data.Schema);
        return new AppendedDataView(data, schema, rows);
    }
}
