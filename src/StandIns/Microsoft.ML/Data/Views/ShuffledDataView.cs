using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>
    /// Rows in random order: drawn from a pool that is refilled from the source, which is shuffled too where it can be.
    /// Without a random source of the caller every cursoring has the same order.
    /// </summary>
    internal sealed class ShuffledDataView : IDataView
    {
        private readonly IDataView _source;
        private readonly int _seed;
        private readonly int _poolSize;
        private readonly bool _shuffleSource;

        public ShuffledDataView(IDataView source, int seed, int poolSize, bool shuffleSource)
        {
            _source = source;
            _seed = seed;
            _poolSize = poolSize;
            _shuffleSource = shuffleSource && source.CanShuffle;
        }

        public DataViewSchema Schema => _source.Schema;

        public bool CanShuffle => true;

        public long? GetRowCount() => _source.GetRowCount();

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
        {
            rand ??= new Random(_seed);
            return new Cursor(_source.GetRowCursor(columnsNeeded, _shuffleSource ? new Random(rand.Next()) : null), _poolSize, rand);
        }

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
            => new[] { GetRowCursor(columnsNeeded, rand) };

        private sealed class Cursor : WrappingCursor
        {
            private readonly Random _rand;
            private readonly Delegate[] _getters;
            private readonly List<DataViewRowId> _ids = new List<DataViewRowId>();
            private readonly List<int> _waiting = new List<int>();
            private readonly int _poolSize;
            private readonly Action<int>[] _writers;
            private readonly ValueGetter<DataViewRowId> _inputId;
            private int _slot = -1;
            private long _position = -1;

            public Cursor(DataViewRowCursor input, int poolSize, Random rand) : base(input)
            {
                _rand = rand;
                _poolSize = poolSize;
                _inputId = input.GetIdGetter();
                ColumnStore[] stores = input.Schema.Select(c => input.IsColumnActive(c) ? ColumnStore.Create(c.Type) : null).ToArray();
                _getters = stores.Select(s => s?.CreateGetter(() => _slot)).ToArray();
                _writers = input.Schema.Where(input.IsColumnActive).Select(c => stores[c.Index].CreateWriter(input, c)).ToArray();
            }

            public override long Position => _position;

            public override long Batch => 0;

            public override bool MoveNext()
            {
                // The row just shown leaves its slot to the next one from the source.
                if (_slot >= 0)
                    Store(_slot);
                while (_ids.Count < _poolSize && Store(_ids.Count))
                {
                }
                if (_waiting.Count == 0)
                {
                    _slot = -1;
                    _position = -1;
                    return false;
                }
                int drawn = _rand.Next(_waiting.Count);
                _slot = _waiting[drawn];
                _waiting[drawn] = _waiting[^1];
                _waiting.RemoveAt(_waiting.Count - 1);
                _position++;
                return true;
            }

            public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = _ids[_slot];

            public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
                => IsColumnActive(column) ? GetterErrors.Cast<TValue>(_getters[column.Index]) : throw GetterErrors.Inactive(column);

            private bool Store(int slot)
            {
                if (!Input.MoveNext())
                    return false;
                if (slot == _ids.Count)
                    _ids.Add(default);
                DataViewRowId id = default;
                _inputId(ref id);
                _ids[slot] = id;
                foreach (Action<int> write in _writers)
                    write(slot);
                _waiting.Add(slot);
                return true;
            }
        }
    }
}
