using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    internal static class ActiveColumns
    {
        /// <summary>By column index, whether the column was asked for.</summary>
        public static bool[] Of(DataViewSchema schema, IEnumerable<DataViewSchema.Column> columns)
        {
            ArgumentNullException.ThrowIfNull(columns);
            var active = new bool[schema.Count];
            foreach (DataViewSchema.Column column in columns)
            {
                if (column.Index >= active.Length || schema[column.Index].Name != column.Name)
                    throw new ArgumentException($"Column '{column.Name}' at index {column.Index} is not a column of this schema.", nameof(columns));
                active[column.Index] = true;
            }
            return active;
        }
    }
}
