using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;

namespace Microsoft.ML.StandIn.Tests.Data
{
    /// <summary>Small views, and ways to look into them.</summary>
    internal static class Views
    {
        public sealed class Row
        {
            public float Number { get; set; }
            public string Text { get; set; }
        }

        public static IDataView Numbers(this MLContext context, int count)
            => context.Data.LoadFromEnumerable(Enumerable.Range(0, count).Select(i => new Row { Number = i, Text = "t" + i % 3 }).ToArray());

        public static float[] NumbersOf(IDataView view) => view.GetColumn<float>("Number").ToArray();

        public static List<DataViewRowId> Ids(IDataView view)
        {
            using DataViewRowCursor cursor = view.GetRowCursor(Array.Empty<DataViewSchema.Column>());
            return Ids(cursor);
        }

        /// <summary>The ids of a cursor set whose cursors are each read on a thread of their own.</summary>
        public static List<DataViewRowId> IdsInParallel(IDataView view, int cursors, out int count)
        {
            DataViewRowCursor[] set = view.GetRowCursorSet(view.Schema, cursors);
            count = set.Length;
            var lists = new List<DataViewRowId>[set.Length];
            Thread[] threads = set.Select((cursor, i) => new Thread(() =>
            {
                using (cursor)
                    lists[i] = Ids(cursor);
            })).ToArray();
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());
            return lists.SelectMany(l => l).ToList();
        }

        private static List<DataViewRowId> Ids(DataViewRowCursor cursor)
        {
            ValueGetter<DataViewRowId> getter = cursor.GetIdGetter();
            var ids = new List<DataViewRowId>();
            while (cursor.MoveNext())
            {
                DataViewRowId id = default;
                getter(ref id);
                ids.Add(id);
            }
            return ids;
        }
    }
}
