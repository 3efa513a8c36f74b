using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>Keeps in memory the columns that were asked for at least once; the only view that shuffles.</summary>
    internal sealed class CacheDataView : IDataView
    {
        private readonly IDataView _source;
        private readonly ColumnStore[] _stores;
        private long? _rowCount;

        public CacheDataView(IDataView source, IEnumerable<DataViewSchema.Column> prefetch = null)
        {
            _source = source;
            _stores = new ColumnStore[source.Schema.Count];
            _rowCount = source.GetRowCount();
            if (prefetch != null && prefetch.Any())
                Fill(prefetch);
        }

        public DataViewSchema Schema => _source.Schema;

        public bool CanShuffle => true;

        public long? GetRowCount() => _rowCount;

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null)
            => Cursors(columnsNeeded, 1, rand)[0];

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
            => Cursors(columnsNeeded, n, rand);

        private DataViewRowCursor[] Cursors(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand)
        {
            bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
            Fill(Schema.Where(c => active[c.Index]));
            int[] order = rand == null ? null : Shuffled((int)_rowCount.Value, rand);
            var blocks = new BlockDealer(_rowCount.Value);
            return Enumerable.Range(0, Math.Max(1, n)).Select(i => new StoredCursor(Schema, active, _stores, order, blocks)).ToArray();
        }

        /// <summary>Reads, in one pass, the columns that are not here yet.</summary>
        private void Fill(IEnumerable<DataViewSchema.Column> columns)
        {
            lock (_stores)
            {
                DataViewSchema.Column[] missing = columns.Where(c => _stores[c.Index] == null).ToArray();
                if (missing.Length == 0 && _rowCount != null)
                    return;
                var stores = missing.Select(c => ColumnStore.Create(c.Type)).ToArray();
                using DataViewRowCursor cursor = _source.GetRowCursor(missing);
                Action<int>[] writers = missing.Select((c, i) => stores[i].CreateWriter(cursor, c)).ToArray();
                int rows = 0;
                for (; cursor.MoveNext(); rows++)
                    foreach (Action<int> write in writers)
                        write(rows);
                _rowCount = rows;
                for (int i = 0; i < missing.Length; i++)
                    _stores[missing[i].Index] = stores[i];
            }
        }

        private static int[] Shuffled(int count, Random rand)
        {
            int[] order = Enumerable.Range(0, count).ToArray();
            rand.Shuffle(order);
            return order;
        }
    }
}
