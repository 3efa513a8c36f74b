using System;
using System.Collections.Generic;
using System.IO;

namespace Microsoft.ML.Data
{
    internal readonly record struct TextLine(string Text, long Number);

    /// <summary>Hands the lines of the files, a block at a time, to the cursors of a set; closes them when the last cursor is gone.</summary>
    internal sealed class TextLineSource : IDisposable
    {
        private const int LinesPerBlock = 64;

        private readonly object _lock = new object();
        private readonly IMultiStreamSource _files;
        private readonly TextLoader.Options _options;
        private readonly TextLineSplitter _splitter;
        private int _users;
        private int _file = -1;
        private TextReader _reader;
        private long _lineNumber;
        private bool _headerPending;
        private bool _atTop;
        private long _rows;
        private long _batch;

        public TextLineSource(IMultiStreamSource files, TextLoader.Options options, int users)
        {
            _files = files;
            _options = options;
            _users = users;
            _splitter = new TextLineSplitter(options);
        }

        /// <summary>Fills the block; false when there is no line left.</summary>
        public bool TryRead(List<TextLine> block, out long firstRow, out long batch)
        {
            lock (_lock)
            {
                block.Clear();
                firstRow = _rows;
                batch = _batch++;
                while (block.Count < LinesPerBlock && !(_rows >= _options.MaxRows) && NextRow() is string row)
                {
                    block.Add(new TextLine(row, _lineNumber));
                    _rows++;
                }
                return block.Count > 0;
            }
        }

        public void Dispose()
        {
            lock (_lock)
            {
                if (--_users == 0)
                    _reader?.Dispose();
            }
        }

        /// <summary>The next line that is a row: not empty, not a comment, not a header.</summary>
        private string NextRow()
        {
            while (true)
            {
                string line = ReadLine();
                if (line == null)
                {
                    if (!OpenNextFile())
                        return null;
                    continue;
                }
                if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal) || _atTop && line[0] == '#')
                    continue;
                _atTop = false;
                if (!_headerPending)
                    return line;
                _headerPending = false;
            }
        }

        private bool OpenNextFile()
        {
            _reader?.Dispose();
            _reader = null;
            if (++_file >= _files.Count)
                return false;
            _reader = _files.OpenTextReader(_file);
            _lineNumber = 0;
            _headerPending = _options.HasHeader;
            _atTop = true;
            return true;
        }

        private string ReadLine()
        {
            string line = ReadPhysicalLine();
            if (!_options.ReadMultilines || string.IsNullOrEmpty(line) || line.StartsWith("//", StringComparison.Ordinal) || _atTop && line[0] == '#')
                return line;
            long opened = _lineNumber;
            while (_splitter.EndsWithinQuotes(line))
                line += "\n" + (ReadPhysicalLine() ?? throw new EndOfStreamException($"A quoted field opened on line {opened} was never closed, " +
                    "and we've read to the last line in the file without finding the closing quote"));
            return line;
        }

        private string ReadPhysicalLine()
        {
            string line = _reader?.ReadLine();
            if (line != null)
                _lineNumber++;
            return line;
        }
    }
}
