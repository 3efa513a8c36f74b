using System;
using System.Collections.Generic;
using System.Text;

namespace Microsoft.ML.Data
{
    /// <summary>Splits a line into fields. Spaces before a field are dropped, unless space separates; a quote within quotes is doubled.</summary>
    internal sealed class TextLineSplitter
    {
        private readonly char[] _separators;
        private readonly bool _quoting;
        private readonly bool _trim;
        private readonly bool _spaceSeparates;
        private readonly StringBuilder _quoted = new StringBuilder();

        public TextLineSplitter(TextLoader.Options options)
        {
            _separators = options.Separators;
            _quoting = options.AllowQuoting;
            _trim = options.TrimWhitespace;
            _spaceSeparates = Array.IndexOf(_separators, ' ') >= 0;
        }

        public void Split(string line, List<ReadOnlyMemory<char>> fields)
        {
            fields.Clear();
            ReadOnlyMemory<char> text = _trim ? line.AsMemory().TrimEnd() : line.AsMemory();
            int at = 0;
            do
            {
                while (!_spaceSeparates && at < text.Length && text.Span[at] == ' ')
                    at++;
                fields.Add(_quoting && at < text.Length && text.Span[at] == '"' ? Quoted(text, ref at) : Plain(text, ref at));
            }
            while (at++ < text.Length); // past the separator; a separator at the end leaves an empty field
        }

        /// <summary>Whether the line ends within a quoted field, so that the next line belongs to it.</summary>
        public bool EndsWithinQuotes(string line)
        {
            int at = 0;
            do
            {
                while (!_spaceSeparates && at < line.Length && line[at] == ' ')
                    at++;
                if (at < line.Length && line[at] == '"')
                {
                    if (!TryReadQuoted(line, ref at))
                        return true;
                    SkipToSeparator(line, ref at);
                }
                else
                {
                    SkipToSeparator(line, ref at);
                }
            }
            while (at++ < line.Length);
            return false;
        }

        private ReadOnlyMemory<char> Plain(ReadOnlyMemory<char> text, ref int at)
        {
            int start = at;
            SkipToSeparator(text.Span, ref at);
            return text[start..at];
        }

        // A field that is not quoted properly is empty, as in the original.
        private ReadOnlyMemory<char> Quoted(ReadOnlyMemory<char> text, ref int at)
        {
            bool closed = TryReadQuoted(text.Span, ref at);
            int end = at;
            SkipToSeparator(text.Span, ref at);
            bool clean = closed && text.Span[end..at].Trim(' ').IsEmpty;
            return clean ? _quoted.ToString().AsMemory() : default;
        }

        private bool TryReadQuoted(ReadOnlySpan<char> text, ref int at)
        {
            _quoted.Clear();
            while (true)
            {
                int start = ++at;
                int length = text[start..].IndexOf('"');
                if (length < 0)
                {
                    at = text.Length;
                    return false;
                }
                _quoted.Append(text.Slice(start, length));
                at = start + length + 1;
                if (at >= text.Length || text[at] != '"')
                    return true;
                _quoted.Append('"');
            }
        }

        private void SkipToSeparator(ReadOnlySpan<char> text, ref int at)
        {
            int length = text[at..].IndexOfAny(_separators);
            at = length < 0 ? text.Length : at + length;
        }
    }
}
