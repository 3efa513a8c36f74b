using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    /// <summary>The columns of a view. A later column hides an earlier one of the same name, which stays reachable by its index.</summary>
    public sealed partial class DataViewSchema : IReadOnlyList<DataViewSchema.Column>
    {
        private readonly Column[] _columns;
        private readonly Dictionary<string, int> _indexOf = new Dictionary<string, int>();

        private DataViewSchema(IReadOnlyList<DetachedColumn> columns)
        {
            for (int i = 0; i < columns.Count; i++)
                _indexOf[columns[i].Name] = i;
            _columns = columns.Select((c, i) => new Column(c, i, _indexOf[c.Name] != i)).ToArray();
        }

        public int Count => _columns.Length;

        public Column this[string name]
            => GetColumnOrNull(name) ?? throw new ArgumentOutOfRangeException(nameof(name), $"Column '{name}' not found");

        public Column this[int columnIndex]
            => (uint)columnIndex < (uint)_columns.Length ? _columns[columnIndex] : throw new ArgumentOutOfRangeException(nameof(columnIndex));

        public Column? GetColumnOrNull(string name)
        {
            if (string.IsNullOrEmpty(name))
                throw new ArgumentNullException(nameof(name));
            return _indexOf.TryGetValue(name, out int index) ? _columns[index] : null;
        }

        public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public override string ToString() => $"{Count} columns";

        public struct Column
        {
            internal Column(DetachedColumn column, int index, bool isHidden)
            {
                Name = column.Name;
                Index = index;
                IsHidden = isHidden;
                Type = column.Type;
                Annotations = column.Annotations;
            }

            public string Name { get; }

            public int Index { get; }

            public bool IsHidden { get; }

            public DataViewType Type { get; }

            public Annotations Annotations { get; }

            public override string ToString()
                => Annotations.Schema.Count == 0 ? $"{Name}: {Type}" : $"{Name}: {Type} {{{Annotations}}}";
        }

        public struct DetachedColumn
        {
            public DetachedColumn(string name, DataViewType type, Annotations annotations = null)
            {
                if (string.IsNullOrEmpty(name))
                    throw new ArgumentNullException(nameof(name));
                Name = name;
                Type = type ?? throw new ArgumentNullException(nameof(type));
                Annotations = annotations ?? Annotations.Empty;
            }

            public DetachedColumn(Column column) : this(column.Name, column.Type, column.Annotations) { }

            public string Name { get; }

            public DataViewType Type { get; }

            public Annotations Annotations { get; }
        }

        public sealed class Builder
        {
            private readonly List<DetachedColumn> _columns = new List<DetachedColumn>();

            public Builder() { }

            public void AddColumn(string name, DataViewType type, Annotations annotations = null)
                => _columns.Add(new DetachedColumn(name, type, annotations));

            public void AddColumns(IEnumerable<Column> source) => _columns.AddRange(source.Select(c => new DetachedColumn(c)));

            public void AddColumns(IEnumerable<DetachedColumn> source) => _columns.AddRange(source);

            public DataViewSchema ToSchema() => new DataViewSchema(_columns);
        }
    }
}
