using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Data
{
    /// <summary>Walks over the blocks of lines it gets from the source it shares, and parses what is asked for.</summary>
    internal sealed class TextCursor : DataViewRowCursor
    {
        private static readonly MethodInfo TypedScalar = typeof(TextCursor).GetMethod(nameof(ScalarGetter), BindingFlags.Instance | BindingFlags.NonPublic);
        private static readonly MethodInfo TypedVector = typeof(TextCursor).GetMethod(nameof(VectorGetter), BindingFlags.Instance | BindingFlags.NonPublic);

        private readonly TextFormat _format;
        private readonly bool[] _active;
        private readonly Delegate[] _getters;
        private readonly TextLineSource _lines;
        private readonly TextLineSplitter _splitter;
        private readonly List<TextLine> _block = new List<TextLine>();
        private readonly List<ReadOnlyMemory<char>> _fields = new List<ReadOnlyMemory<char>>();
        private long _firstRow;
        private long _batch;
        private int _line;
        private long _position = -1;
        private readonly bool _needsFields;
        private bool _disposed;

        public TextCursor(TextFormat format, bool[] active, TextLineSource lines)
        {
            _format = format;
            _active = active;
            _lines = lines;
            _needsFields = active.Any(a => a);
            _splitter = new TextLineSplitter(format.Options);
            _getters = format.Columns.Select((column, i) => !active[i] ? null
                : (Delegate)RowGetters.Call(column.Type is VectorDataViewType ? TypedVector : TypedScalar, column.ItemType.RawType, this, column)).ToArray();
        }

        public override DataViewSchema Schema => _format.Schema;

        public override long Position => _position;

        public override long Batch => _batch;

        public override bool MoveNext()
        {
            if (++_line >= _block.Count)
            {
                _line = 0;
                if (!_lines.TryRead(_block, out _firstRow, out _batch))
                {
                    _position = -1;
                    return false;
                }
            }
            if (_needsFields)
                _splitter.Split(_block[_line].Text, _fields);
            _position++;
            return true;
        }

        public override ValueGetter<DataViewRowId> GetIdGetter()
            => (ref DataViewRowId id) => id = new DataViewRowId((ulong)(_firstRow + _line), 0);

        public override bool IsColumnActive(DataViewSchema.Column column) => _active[column.Index];

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
            => IsColumnActive(column) ? GetterErrors.Cast<TValue>(_getters[column.Index]) : throw GetterErrors.Inactive(column);

        protected override void Dispose(bool disposing)
        {
            if (disposing && !_disposed)
                _lines.Dispose();
            _disposed = true;
            base.Dispose(disposing);
        }

        private Delegate ScalarGetter<T>(TextColumn column)
        {
            TextParser<T> parse = TextParsers.For<T>(column.ItemType, _format.Options.MissingRealsAsNaNs);
            return (ValueGetter<T>)((ref T value) => value = Parse(parse, column, 0));
        }

        private Delegate VectorGetter<T>(TextColumn column)
        {
            TextParser<T> parse = TextParsers.For<T>(column.ItemType, _format.Options.MissingRealsAsNaNs);
            return (ValueGetter<VBuffer<T>>)((ref VBuffer<T> value) =>
            {
                VBufferEditor<T> editor = VBufferEditor.Create(ref value, column.Fields.Length);
                for (int slot = 0; slot < column.Fields.Length; slot++)
                    editor.Values[slot] = Parse(parse, column, slot);
                value = editor.Commit();
            });
        }

        // A line may end before the field.
        private T Parse<T>(TextParser<T> parse, TextColumn column, int slot)
        {
            int index = column.Fields[slot];
            ReadOnlyMemory<char> field = index < _fields.Count ? _fields[index] : default;
            if (parse(field, out T value))
                return value;
            throw new InvalidOperationException($"Could not parse value {field} in line {_block[_line].Number}, column {column.Name}");
        }
    }
}
