using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>How the members of a class become columns, and columns members; may be changed before use.</summary>
    public sealed class SchemaDefinition : List<SchemaDefinition.Column>
    {
        [Flags]
        public enum Direction
        {
            Read = 1,
            Write = 2,
            Both = Read | Write,
        }

        private SchemaDefinition(IEnumerable<Column> columns) : base(columns) { }

        public Column this[string columnName]
        {
            get => this.FirstOrDefault(c => c.ColumnName == columnName)
                ?? throw new ArgumentOutOfRangeException(nameof(columnName), $"Column '{columnName}' not found");
            set
            {
                if (value?.ColumnName != columnName)
                    throw new ArgumentException("The column's name must match the index.", nameof(columnName));
                int at = FindIndex(c => c.ColumnName == columnName);
                if (at >= 0)
                    this[at] = value;
                else
                    Add(value);
            }
        }

        public static SchemaDefinition Create(Type userType, Direction direction = Direction.Both)
        {
            ArgumentNullException.ThrowIfNull(userType);
            var columns = TypedMember.Of(userType, direction).Select(Column.From).ToList();
            string twice = columns.GroupBy(c => c.ColumnName).FirstOrDefault(g => g.Count() > 1)?.Key;
            if (twice != null)
                throw new InvalidOperationException($"Duplicate column name '{twice}' detected");
            return new SchemaDefinition(columns);
        }

        public sealed class Column
        {
            private readonly DataViewSchema.Annotations.Builder _annotations = new DataViewSchema.Annotations.Builder();

            internal Column(string memberName, string columnName, DataViewType columnType)
            {
                MemberName = memberName;
                ColumnName = columnName;
                ColumnType = columnType;
            }

            public string MemberName { get; }

            public string ColumnName { get; set; }

            public DataViewType ColumnType { get; set; }

            public DataViewSchema.Annotations Annotations => _annotations.ToAnnotations();

            public void AddAnnotation<T>(string kind, T value, DataViewType annotationType)
            {
                if (Annotations.Schema.GetColumnOrNull(kind) != null)
                    throw new InvalidOperationException($"Column already contains an annotation of kind '{kind}'");
                ValueCopier<T> copy = ValueCopier.For<T>();
                _annotations.Add(kind, annotationType, (ref T destination) => copy(value, ref destination));
            }

            internal static Column From(TypedMember member) => new Column(member.Name, member.ColumnName, member.ColumnType);
        }
    }
}
