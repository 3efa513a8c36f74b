using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    public sealed partial class DataOperationsCatalog
    {
        public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, SchemaDefinition schemaDefinition = null) where TRow : class
        {
            ArgumentNullException.ThrowIfNull(data);
            return new EnumerableDataView<TRow>(data, schemaDefinition);
        }

        public IEnumerable<TRow> CreateEnumerable<TRow>(IDataView data, bool reuseRowObject, bool ignoreMissingColumns = false,
            SchemaDefinition schemaDefinition = null) where TRow : class, new()
        {
            ArgumentNullException.ThrowIfNull(data);
            return Enumerate(data, new RowReader<TRow>(data.Schema, ignoreMissingColumns, schemaDefinition), reuseRowObject);
        }

        private static IEnumerable<TRow> Enumerate<TRow>(IDataView data, RowReader<TRow> reader, bool reuseRowObject) where TRow : class, new()
        {
            using DataViewRowCursor cursor = data.GetRowCursor(reader.ColumnsNeeded);
            Action<TRow> fill = reader.Bind(cursor);
            TRow reused = reuseRowObject ? new TRow() : null;
            while (cursor.MoveNext())
            {
                TRow row = reused ?? new TRow();
                fill(row);
                yield return row;
            }
        }
    }
}
