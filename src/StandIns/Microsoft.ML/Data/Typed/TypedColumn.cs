using System;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>A member of <typeparamref name="TRow"/> joined to a column.</summary>
    internal abstract class TypedColumn<TRow> where TRow : class
    {
        /// <summary>A ValueGetter of the column over whatever row <paramref name="current"/> gives.</summary>
        public abstract Delegate CreateGetter(Func<TRow> current);

        /// <summary>An action that fills the member from the data row's present value.</summary>
        public abstract Action<TRow> CreateSetter(DataViewRow row, DataViewSchema.Column column);

        public static TypedColumn<TRow> Create(SchemaDefinition.Column definition, SchemaDefinition.Direction direction)
        {
            TypedMember member = TypedMember.Of(typeof(TRow), direction).FirstOrDefault(m => m.Name == definition.MemberName)
                ?? throw new InvalidOperationException($"No field or property with name '{definition.MemberName}' found in type '{typeof(TRow).FullName}'.");
            object conversion = ValueConversions.FindOrNull(member.MemberType, definition.ColumnType.RawType)
                ?? throw new InvalidOperationException($"Can't bind the IDataView column '{definition.ColumnName}' of type '{definition.ColumnType}' " +
                    $"to field or property '{member.Name}' of type '{member.MemberType.FullName}'.");
            if (definition.ColumnType is KeyDataViewType key)
                conversion = ValueConversions.OfKey(member.MemberType, key);
            Type type = typeof(Of<,>).MakeGenericType(typeof(TRow), member.MemberType, definition.ColumnType.RawType);
            return (TypedColumn<TRow>)Activator.CreateInstance(type, member, conversion);
        }

        private sealed class Of<TMember, TRaw> : TypedColumn<TRow>
        {
            private readonly TypedMember _member;
            private readonly ValueConversion<TMember, TRaw> _conversion;

            public Of(TypedMember member, ValueConversion<TMember, TRaw> conversion)
            {
                _member = member;
                _conversion = conversion;
            }

            public override Delegate CreateGetter(Func<TRow> current)
            {
                Func<TRow, TMember> get = _member.CompileGet<TRow, TMember>();
                return (ValueGetter<TRaw>)((ref TRaw value) => _conversion.ToColumn(get(current()), ref value));
            }

            public override Action<TRow> CreateSetter(DataViewRow row, DataViewSchema.Column column)
            {
                ValueGetter<TRaw> getter = row.GetGetter<TRaw>(column);
                Action<TRow, TMember> set = _member.CompileSet<TRow, TMember>();
                TRaw value = default;
                return target =>
                {
                    getter(ref value);
                    TMember member = default; // each row object owns its arrays
                    _conversion.ToMember(value, ref member);
                    set(target, member);
                };
            }
        }
    }
}
