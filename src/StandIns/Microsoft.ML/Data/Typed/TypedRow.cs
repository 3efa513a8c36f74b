using System;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Shows objects as rows; <see cref="Current"/> is set before a value is read.</summary>
    internal sealed class TypedRow<TRow> : DataViewRow where TRow : class
    {
        private readonly Func<int, bool> _isActive;
        private readonly Delegate[] _getters;
        private TRow _current;
        private long _position = -1;

        private TypedRow(DataViewSchema schema, TypedColumn<TRow>[] columns, Func<int, bool> isActive)
        {
            Schema = schema;
            _isActive = isActive;
            _getters = columns.Select((c, i) => isActive(i) ? c.CreateGetter(() => Current) : null).ToArray();
        }

        public TRow Current
        {
            get => _current;
            set
            {
                _current = value;
                _position++;
            }
        }

        public override DataViewSchema Schema { get; }

        /// <summary>Moves with every object, since mappers keep a row's results until the position changes.</summary>
        public override long Position => _position;

        public override long Batch => 0;

        /// <summary>Binds a schema definition (or what the class says by itself); the result makes rows of one shared schema.</summary>
        public static (DataViewSchema Schema, Func<Func<int, bool>, TypedRow<TRow>> Create) Bind(SchemaDefinition definition = null)
        {
            definition ??= SchemaDefinition.Create(typeof(TRow), SchemaDefinition.Direction.Read);
            TypedColumn<TRow>[] columns = definition.Select(d => TypedColumn<TRow>.Create(d, SchemaDefinition.Direction.Read)).ToArray();
            var builder = new DataViewSchema.Builder();
            foreach (SchemaDefinition.Column column in definition)
                builder.AddColumn(column.ColumnName, column.ColumnType, column.Annotations);
            DataViewSchema schema = builder.ToSchema();
            return (schema, isActive => new TypedRow<TRow>(schema, columns, isActive));
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId(0, 0);

        public override bool IsColumnActive(DataViewSchema.Column column) => _isActive(column.Index);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (!IsColumnActive(column))
                throw GetterErrors.Inactive(column);
            return GetterErrors.Cast<TValue>(_getters[column.Index]);
        }
    }
}
