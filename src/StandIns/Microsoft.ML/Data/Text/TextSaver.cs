using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;

namespace Microsoft.ML.Data
{
    /// <summary>Writes a view as separated text: optionally its schema as comment lines, its header, then a line per row.</summary>
    internal sealed class TextSaver
    {
        private static readonly MethodInfo TypedScalar = typeof(TextSaver).GetMethod(nameof(ScalarWriter), BindingFlags.Instance | BindingFlags.NonPublic);
        private static readonly MethodInfo TypedVector = typeof(TextSaver).GetMethod(nameof(VectorWriter), BindingFlags.Instance | BindingFlags.NonPublic);
        private static readonly Dictionary<char, string> SeparatorNames = new Dictionary<char, string>
        {
            [' '] = "space", ['\t'] = "tab", [','] = "comma", [';'] = "semicolon", ['|'] = "bar",
        };

        private readonly char _separator;

        public TextSaver(char separator)
        {
            if (!SeparatorNames.ContainsKey(separator))
                throw new ArgumentException("Invalid separator - must be: space, tab, comma, semicolon, or bar", nameof(separator));
            _separator = separator;
        }

        public void Save(IDataView data, Stream stream, bool headerRow, bool schema, bool keepHidden, bool forceDense)
        {
            DataViewSchema.Column[] columns = data.Schema.Where(c => keepHidden || !c.IsHidden).ToArray();
            bool header = headerRow && columns.Any(c => c.Type is not VectorDataViewType || c.HasSlotNames());
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            if (schema)
                WriteSchema(writer, columns, header);
            var rows = new TextRowWriter(writer, _separator, forceDense);
            if (header)
                WriteHeader(rows, columns);

            using DataViewRowCursor cursor = data.GetRowCursor(columns);
            Action<TextRowWriter>[] writers = columns.Select(c => (Action<TextRowWriter>)(c.Type is VectorDataViewType vector
                ? RowGetters.Call(TypedVector, vector.ItemType.RawType, this, cursor, c)
                : RowGetters.Call(TypedScalar, c.Type.RawType, this, cursor, c))).ToArray();
            while (cursor.MoveNext())
            {
                foreach (Action<TextRowWriter> write in writers)
                    write(rows);
                rows.EndLine();
            }
        }

        private void WriteHeader(TextRowWriter row, DataViewSchema.Column[] columns)
        {
            foreach (DataViewSchema.Column column in columns)
            {
                row.StartColumn("\"\"");
                if (column.Type is not VectorDataViewType vector)
                {
                    row.Add(0, TextFormatters.Quote(column.Name, _separator));
                    row.EndColumn(1);
                    continue;
                }
                var names = default(VBuffer<ReadOnlyMemory<char>>);
                if (column.HasSlotNames())
                    column.GetSlotNames(ref names);
                foreach (KeyValuePair<int, ReadOnlyMemory<char>> name in names.Items())
                    row.Add(name.Key, TextFormatters.Quote(name.Value.ToString(), _separator));
                row.EndColumn(vector.Size);
            }
            row.EndLine();
        }

        /// <summary>The loader's options as a comment, in the original's notation.</summary>
        private void WriteSchema(TextWriter writer, DataViewSchema.Column[] columns, bool header)
        {
            writer.WriteLine("#@ TextLoader{");
            if (header)
                writer.WriteLine("#@   header+");
            writer.WriteLine($"#@   sep={SeparatorNames[_separator]}");
            int start = 0;
            foreach (DataViewSchema.Column column in columns)
            {
                var vector = column.Type as VectorDataViewType;
                PrimitiveDataViewType item = vector?.ItemType ?? (PrimitiveDataViewType)column.Type;
                string keys = item is KeyDataViewType key ? $"[{key.Count}]" : "";
                string range = vector == null ? $"{start}" : vector.IsKnownSize ? $"{start}-{start + vector.Size - 1}" : $"{start}-**";
                writer.WriteLine($"#@   col={column.Name}:{KindNames[PrimitiveTypes.KindOf(item)]}{keys}:{range}");
                start += vector?.Size ?? 1;
            }
            writer.WriteLine("#@ }");
        }

        private Action<TextRowWriter> ScalarWriter<T>(DataViewRow source, DataViewSchema.Column column)
        {
            ValueGetter<T> getter = source.GetGetter<T>(column);
            Func<T, string> format = TextFormatters.For<T>((PrimitiveDataViewType)column.Type, _separator);
            string defaultText = format(default);
            T value = default;
            return row =>
            {
                getter(ref value);
                row.StartColumn(defaultText);
                row.Add(0, format(value));
                row.EndColumn(1);
            };
        }

        private Action<TextRowWriter> VectorWriter<T>(DataViewRow source, DataViewSchema.Column column)
        {
            ValueGetter<VBuffer<T>> getter = source.GetGetter<VBuffer<T>>(column);
            Func<T, string> format = TextFormatters.For<T>(((VectorDataViewType)column.Type).ItemType, _separator);
            string defaultText = format(default);
            VBuffer<T> value = default;
            return row =>
            {
                getter(ref value);
                row.StartColumn(defaultText);
                foreach (KeyValuePair<int, T> item in value.Items())
                    row.Add(item.Key, format(item.Value));
                row.EndColumn(value.Length);
            };
        }

        private static readonly Dictionary<DataKind, string> KindNames = new Dictionary<DataKind, string>
        {
            [DataKind.SByte] = "I1", [DataKind.Int16] = "I2", [DataKind.Int32] = "I4", [DataKind.Int64] = "I8",
            [DataKind.Byte] = "U1", [DataKind.UInt16] = "U2", [DataKind.UInt32] = "U4", [DataKind.UInt64] = "U8",
            [DataKind.Single] = "R4", [DataKind.Double] = "R8", [DataKind.String] = "TX", [DataKind.Boolean] = "BL",
            [DataKind.TimeSpan] = "TS", [DataKind.DateTime] = "DT", [DataKind.DateTimeOffset] = "DZ",
        };
    }
}
