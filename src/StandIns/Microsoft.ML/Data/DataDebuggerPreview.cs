using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>The first rows of a view, to look at.</summary>
    public sealed class DataDebuggerPreview
    {
        private static readonly MethodInfo TypedReader = typeof(DataDebuggerPreview).GetMethod(nameof(CreateReader), BindingFlags.Static | BindingFlags.NonPublic);

        internal DataDebuggerPreview(IDataView data, int maxRows)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(maxRows);
            Schema = data.Schema;
            var rows = new List<object[]>();
            using (DataViewRowCursor cursor = data.GetRowCursor(data.Schema))
            {
                Func<object>[] readers = data.Schema
                    .Select(c => (Func<object>)RowGetters.Call(TypedReader, c.Type.RawType, null, cursor, c)).ToArray();
                while (rows.Count < maxRows && cursor.MoveNext())
                    rows.Add(readers.Select(read => read()).ToArray());
            }
            RowView = rows.Select(values => new RowInfo(Schema.Select(c => KeyValuePair.Create(c.Name, values[c.Index])).ToArray())).ToImmutableArray();
            ColumnView = Schema.Select(c => new ColumnInfo(c, rows.Select(values => values[c.Index]).ToArray())).ToImmutableArray();
        }

        public DataViewSchema Schema { get; }

        public ImmutableArray<ColumnInfo> ColumnView { get; }

        public ImmutableArray<RowInfo> RowView { get; }

        public override string ToString() => $"{Schema.Count} columns, {RowView.Length} rows";

        private static Func<object> CreateReader<TValue>(DataViewRow row, DataViewSchema.Column column)
        {
            ValueGetter<TValue> getter = row.GetGetter<TValue>(column);
            return () =>
            {
                TValue value = default; // a vector per row, since each is kept
                getter(ref value);
                return value;
            };
        }

        public sealed class RowInfo
        {
            internal RowInfo(KeyValuePair<string, object>[] values) => Values = values;

            public KeyValuePair<string, object>[] Values { get; }

            public override string ToString() => $"{Values.Length} columns";
        }

        public sealed class ColumnInfo
        {
            internal ColumnInfo(DataViewSchema.Column column, object[] values)
            {
                Column = column;
                Values = values;
            }

            public DataViewSchema.Column Column { get; }

            public object[] Values { get; }

            public override string ToString() => $"{Column.Name}: {Column.Type}";
        }
    }
}
