using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Fills objects from data rows.</summary>
    internal sealed class RowReader<TRow> where TRow : class, new()
    {
        private readonly List<(TypedColumn<TRow> Column, DataViewSchema.Column Source)> _columns = new List<(TypedColumn<TRow>, DataViewSchema.Column)>();

        public RowReader(DataViewSchema schema, bool ignoreMissingColumns = false, SchemaDefinition definition = null)
        {
            definition ??= SchemaDefinition.Create(typeof(TRow), SchemaDefinition.Direction.Write);
            foreach (SchemaDefinition.Column wanted in definition)
            {
                if (schema.GetColumnOrNull(wanted.ColumnName) is not DataViewSchema.Column source)
                {
                    if (!ignoreMissingColumns)
                        throw new InvalidOperationException($"Column '{wanted.ColumnName}' not found in the data view");
                    continue;
                }
                CheckSameKind(wanted, source);
                var found = new SchemaDefinition.Column(wanted.MemberName, wanted.ColumnName, source.Type);
                _columns.Add((TypedColumn<TRow>.Create(found, SchemaDefinition.Direction.Write), source));
            }
        }

        public IEnumerable<DataViewSchema.Column> ColumnsNeeded => _columns.Select(c => c.Source);

        /// <summary>An action that fills an object from the row's present values.</summary>
        public Action<TRow> Bind(DataViewRow row)
        {
            Action<TRow>[] setters = _columns.Select(c => c.Column.CreateSetter(row, c.Source)).ToArray();
            return target =>
            {
                foreach (Action<TRow> set in setters)
                    set(target);
            };
        }

        // A declared vector size must be the column's own; a vector without one takes any.
        private static void CheckSameKind(SchemaDefinition.Column wanted, DataViewSchema.Column source)
        {
            if (wanted.ColumnType is VectorDataViewType { IsKnownSize: true } vector && source.Type is VectorDataViewType actual && vector.Size != actual.Size)
                throw new InvalidOperationException($"Can't bind the IDataView column '{source.Name}' of type '{actual}' to field or property " +
                    $"'{wanted.MemberName}' of type '{vector}'.");
        }
    }
}
