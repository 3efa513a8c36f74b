using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>A field or property that stands for a column.</summary>
    internal sealed class TypedMember
    {
        private readonly MemberInfo _member;

        private TypedMember(MemberInfo member)
        {
            _member = member;
            MemberType = member is FieldInfo field ? field.FieldType : ((PropertyInfo)member).PropertyType;
        }

        public string Name => _member.Name;

        /// <summary>Field or Property, for messages.</summary>
        public string Kind => _member is FieldInfo ? "Field" : "Property";

        public Type MemberType { get; }

        public string ColumnName => Attribute<ColumnNameAttribute>()?.Name ?? Name;

        /// <summary>The column type that the member's type and attributes say.</summary>
        public DataViewType ColumnType
        {
            get
            {
                Type itemType = ValueConversions.ItemTypeOrNull(MemberType);
                PrimitiveDataViewType primitive = PrimitiveTypes.OfOrNull(itemType ?? MemberType) ?? throw new ArgumentOutOfRangeException("userType",
                    $"Could not determine an IDataView type for member {Name} of type {MemberType}.");
                if (Attribute<KeyTypeAttribute>() is KeyTypeAttribute key)
                    primitive = new KeyDataViewType(primitive.RawType, key.KeyCount?.Count ?? MaxValue(primitive.RawType));
                VectorTypeAttribute vector = Attribute<VectorTypeAttribute>();
                if (itemType == null)
                    return vector == null ? primitive : throw new ArgumentException($"Member {Name} marked with VectorTypeAttribute, but does not appear to be a vector type", "userType");
                return vector?.Dims == null ? new VectorDataViewType(primitive) : new VectorDataViewType(primitive, vector.Dims);
            }
        }

        /// <summary>The columns of a class: its public fields, then its public properties, as far as they go in this direction.</summary>
        /// <param name="includeMarked">Also those marked with <see cref="NoColumnAttribute"/>, which the text loader does not know.</param>
        public static IEnumerable<TypedMember> Of(Type type, SchemaDefinition.Direction direction, bool includeMarked = false)
        {
            bool read = direction.HasFlag(SchemaDefinition.Direction.Read), write = direction.HasFlag(SchemaDefinition.Direction.Write);
            const BindingFlags PublicInstance = BindingFlags.Public | BindingFlags.Instance;
            IEnumerable<MemberInfo> fields = type.GetFields(PublicInstance).Where(f => !f.IsLiteral && !(write && f.IsInitOnly));
            IEnumerable<MemberInfo> properties = type.GetProperties(PublicInstance).Where(p => p.GetIndexParameters().Length == 0
                && (!read || p.GetMethod?.IsPublic == true) && (!write || p.SetMethod?.IsPublic == true));
            return fields.Concat(properties).Where(m => includeMarked || m.GetCustomAttribute<NoColumnAttribute>() == null).Select(m => new TypedMember(m));
        }

        public T Attribute<T>() where T : Attribute => _member.GetCustomAttribute<T>();

        public Func<TRow, TMember> CompileGet<TRow, TMember>()
        {
            ParameterExpression row = Expression.Parameter(typeof(TRow));
            return Expression.Lambda<Func<TRow, TMember>>(Expression.MakeMemberAccess(row, _member), row).Compile();
        }

        public Action<TRow, TMember> CompileSet<TRow, TMember>()
        {
            ParameterExpression row = Expression.Parameter(typeof(TRow)), value = Expression.Parameter(typeof(TMember));
            return Expression.Lambda<Action<TRow, TMember>>(Expression.Assign(Expression.MakeMemberAccess(row, _member), value), row, value).Compile();
        }

        private static ulong MaxValue(Type type)
            => type == typeof(byte) ? byte.MaxValue : type == typeof(ushort) ? ushort.MaxValue : type == typeof(uint) ? uint.MaxValue : ulong.MaxValue;
    }
}
