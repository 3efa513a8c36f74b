using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    /// <summary>What is known of a schema before any data is seen: names, item types, and whether a column is a vector or a key.</summary>
    public sealed class SchemaShape : IReadOnlyList<SchemaShape.Column>
    {
        private static readonly SchemaShape Empty = new SchemaShape(Array.Empty<Column>());

        private readonly Column[] _columns;

        public SchemaShape(IEnumerable<Column> columns)
        {
            ArgumentNullException.ThrowIfNull(columns);
            _columns = columns.ToArray();
            if (_columns.Any(c => c.Name == null))
                throw new ArgumentException("Some items are not initialized properly.", nameof(columns));
        }

        public int Count => _columns.Length;

        public Column this[int index] => _columns[index];

        public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        /// <summary>The shape of the columns that are not hidden.</summary>
        internal static SchemaShape Create(DataViewSchema schema)
            => new SchemaShape(schema.Where(c => !c.IsHidden).Select(c => Column.From(c, withAnnotations: true)));

        internal Column? Find(string name)
        {
            foreach (Column column in _columns)
                if (column.Name == name)
                    return column;
            return null;
        }

        /// <summary>This shape with the given columns in place of those of the same name, or at its end.</summary>
        internal SchemaShape With(params Column[] columns)
        {
            var result = _columns.ToList();
            foreach (Column column in columns)
            {
                int at = result.FindIndex(c => c.Name == column.Name);
                if (at >= 0)
                    result[at] = column;
                else
                    result.Add(column);
            }
            return new SchemaShape(result);
        }

        public struct Column
        {
            public enum VectorKind
            {
                Scalar,
                Vector,
                VariableVector,
            }

            public readonly string Name;
            public readonly VectorKind Kind;
            public readonly DataViewType ItemType;
            public readonly bool IsKey;
            public readonly SchemaShape Annotations;

            internal Column(string name, VectorKind kind, DataViewType itemType, bool isKey, SchemaShape annotations = null)
            {
                ArgumentException.ThrowIfNullOrEmpty(name);
                Name = name;
                Kind = kind;
                ItemType = itemType;
                IsKey = isKey;
                Annotations = annotations ?? Empty;
            }

            /// <summary>A column of the given type, for an estimator that knows the type of its output.</summary>
            internal Column(string name, DataViewType type, SchemaShape annotations = null)
                : this(name, KindOf(type), WithoutKey(ItemOf(type)), ItemOf(type) is KeyDataViewType, annotations) { }

            internal static Column From(DataViewSchema.Column column, bool withAnnotations)
                => new Column(column.Name, column.Type,
                    withAnnotations ? new SchemaShape(column.Annotations.Schema.Select(a => From(a, false))) : Empty);

            /// <summary>The words of an error message: Single, Key&lt;UInt32&gt;, Vector&lt;Single&gt;, VarVector&lt;Single&gt;.</summary>
            internal string TypeName
            {
                get
                {
                    string item = IsKey ? $"Key<{ItemType}>" : ItemType.ToString();
                    return Kind == VectorKind.Scalar ? item : Kind == VectorKind.Vector ? $"Vector<{item}>" : $"VarVector<{item}>";
                }
            }

            private static VectorKind KindOf(DataViewType type)
                => type is not VectorDataViewType vector ? VectorKind.Scalar : vector.IsKnownSize ? VectorKind.Vector : VectorKind.VariableVector;

            private static DataViewType ItemOf(DataViewType type) => type is VectorDataViewType vector ? vector.ItemType : type;

            private static DataViewType WithoutKey(DataViewType type) => type is KeyDataViewType ? PrimitiveTypes.Of(type.RawType) : type;
        }
    }
}
