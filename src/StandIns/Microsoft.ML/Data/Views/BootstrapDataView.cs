using System;
using System.Collections.Generic;

namespace Microsoft.ML.Data
{
    /// <summary>Each row as often as a Poisson draw of mean one says; the complement is the rows drawn zero times.</summary>
    internal sealed class BootstrapDataView : IDataView
    {
        private readonly IDataView _source;
        private readonly int _seed;
        private readonly bool _complement;

        public BootstrapDataView(IDataView source, int seed, bool complement)
        {
            _source = source;
            _seed = seed;
            _complement = complement;
        }

        public DataViewSchema Schema => _source.Schema;

        public bool CanShuffle => false;

        public long? GetRowCount() => null;

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
            => new Cursor(_source.GetRowCursor(columnsNeeded), new Random(_seed), _complement);

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
            => new[] { GetRowCursor(columnsNeeded) };

        private sealed class Cursor : WrappingCursor
        {
            private readonly Random _rand;
            private readonly bool _complement;
            private int _remaining;
            private long _position = -1;

            public Cursor(DataViewRowCursor input, Random rand, bool complement) : base(input)
            {
                _rand = rand;
                _complement = complement;
            }

            public override long Position => _position;

            public override long Batch => 0;

            public override bool MoveNext()
            {
                if (_remaining > 0)
                    _remaining--;
                while (_remaining == 0)
                {
                    if (!Input.MoveNext())
                    {
                        _position = -1;
                        return false;
                    }
                    int drawn = Poisson();
                    _remaining = !_complement ? drawn : drawn == 0 ? 1 : 0;
                }
                _position++;
                return true;
            }

            // A repeated row needs an id of its own each time.
            public override ValueGetter<DataViewRowId> GetIdGetter()
            {
                ValueGetter<DataViewRowId> input = base.GetIdGetter();
                return (ref DataViewRowId id) =>
                {
                    input(ref id);
                    id = id.Combine(new DataViewRowId((ulong)_remaining, 0));
                };
            }

            /// <summary>Knuth's method: how many uniform factors keep the product above 1/e.</summary>
            private int Poisson()
            {
                int count = 0;
                for (double product = _rand.NextDouble(); product > 1 / Math.E; product *= _rand.NextDouble())
                    count++;
                return count;
            }
        }
    }
}
