using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Data
{
    /// <summary>The rows of text files.</summary>
    internal sealed class TextDataView : IDataView
    {
        private readonly TextFormat _format;
        private readonly IMultiStreamSource _files;

        public TextDataView(TextFormat format, IMultiStreamSource files)
        {
            _format = format;
            _files = files;
        }

        public DataViewSchema Schema => _format.Schema;

        public bool CanShuffle => false;

        public long? GetRowCount() => null;

        public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random rand = null) => Cursors(columnsNeeded, 1)[0];

        public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random rand = null)
            => Cursors(columnsNeeded, _format.Options.UseThreads ? Math.Max(1, n) : 1);

        private DataViewRowCursor[] Cursors(IEnumerable<DataViewSchema.Column> columnsNeeded, int n)
        {
            bool[] active = ActiveColumns.Of(Schema, columnsNeeded);
            var lines = new TextLineSource(_files, _format.Options, n);
            return Enumerable.Range(0, n).Select(i => new TextCursor(_format, active, lines)).ToArray();
        }
    }
}
