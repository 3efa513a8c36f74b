using System.Collections.Generic;
using System.Globalization;
using System.IO;

namespace Microsoft.ML.Data
{
    /// <summary>
    /// Writes one line at a time. The items at the end of a line that mostly have their column's default may be written as a count
    /// and index:value pairs, where that is clearly shorter.
    /// </summary>
    internal sealed class TextRowWriter
    {
        // What one explicit item of the sparse form costs, compared with a default written out.
        private const double SparseItemCost = 2.5;

        private readonly TextWriter _writer;
        private readonly char _separator;
        private readonly bool _forceDense;
        private readonly List<(int Slot, string Text)> _items = new List<(int, string)>();
        private readonly List<(int Start, int FirstItem, string Default)> _columns = new List<(int, int, string)>();
        private int _length;

        public TextRowWriter(TextWriter writer, char separator, bool forceDense)
        {
            _writer = writer;
            _separator = separator;
            _forceDense = forceDense;
        }

        public void StartColumn(string defaultText) => _columns.Add((_length, _items.Count, defaultText));

        public void Add(int slot, string text)
        {
            if (text != _columns[^1].Default)
                _items.Add((_columns[^1].Start + slot, text));
        }

        public void EndColumn(int length) => _length = _columns[^1].Start + length;

        public void EndLine()
        {
            int split = _forceDense ? _columns.Count : SparseColumn();
            int denseLength = split < _columns.Count ? _columns[split].Start : _length;
            WriteDense(denseLength);
            if (split < _columns.Count)
                WriteSparse(split, denseLength);
            _writer.WriteLine();
            _items.Clear();
            _columns.Clear();
            _length = 0;
        }

        /// <summary>The column from which on the sparse form is shortest; past the last one if nowhere.</summary>
        private int SparseColumn()
        {
            int best = 0;
            double bestCost = SparseItemCost * _items.Count;
            for (int column = 1; column <= _columns.Count; column++)
            {
                bool isEnd = column == _columns.Count;
                double cost = (isEnd ? _length : _columns[column].Start) + SparseItemCost * (_items.Count - (isEnd ? _items.Count : _columns[column].FirstItem));
                if (cost < bestCost)
                    (best, bestCost) = (column, cost);
            }
            int dense = best < _columns.Count ? _columns[best].Start : _length;
            return _length - dense < 5 || _length - dense < dense / 5 ? _columns.Count : best;
        }

        private void WriteDense(int length)
        {
            int item = 0;
            int column = 0;
            for (int slot = 0; slot < length; slot++)
            {
                if (slot > 0)
                    _writer.Write(_separator);
                while (column + 1 < _columns.Count && slot >= _columns[column + 1].Start)
                    column++;
                bool isExplicit = item < _items.Count && _items[item].Slot == slot;
                _writer.Write(isExplicit ? _items[item++].Text : _columns[column].Default);
            }
        }

        private void WriteSparse(int column, int denseLength)
        {
            if (denseLength > 0)
                _writer.Write(_separator);
            _writer.Write((_length - denseLength).ToString(CultureInfo.InvariantCulture));
            int first = _columns[column].FirstItem;
            for (int i = first; i < _items.Count; i++)
                _writer.Write($"{_separator}{_items[i].Slot - denseLength}:{_items[i].Text}");
            if (first == _items.Count)
                _writer.Write($"{_separator}0:{_columns[column].Default}"); // the form needs at least one pair
        }
    }
}
