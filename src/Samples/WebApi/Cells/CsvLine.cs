using System;
using System.Buffers;
using System.Text;

namespace Samples.WebApi.Cells;

/// <summary>One CSV record on its way out.</summary>
/// <remarks>
/// Text is quoted where RFC 4180 or careful readers ask for it and is never changed: what a spreadsheet takes for a formula is data here.
/// </remarks>
internal ref struct CsvLine(IBufferWriter<byte> target, bool isOnlyField)
{
    private static readonly SearchValues<char> _quoted = SearchValues.Create(",\"\r\n");

    private bool _isBegun;

    /// <summary>Writes a field that is empty.</summary>
    public void Empty() => Text([]);

    /// <summary>Writes a field of text.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Separate();

        // An empty field alone would be an empty line, which readers skip; some of them trim spaces.
        bool mustQuote = text.ContainsAny(_quoted) || (text.Length == 0 ? isOnlyField : text[0] == ' ' || text[^1] == ' ');
        if (!mustQuote)
        {
            Encoding.UTF8.GetBytes(text, target);
            return;
        }

        target.Write("\""u8);
        for (int quote; (quote = text.IndexOf('"')) >= 0; text = text[(quote + 1)..])
        {
            Encoding.UTF8.GetBytes(text[..quote], target);
            target.Write("\"\""u8);
        }

        Encoding.UTF8.GetBytes(text, target);
        target.Write("\""u8);
    }

    /// <summary>Writes a field of a number or a date, which need no quotes.</summary>
    public void Plain<T>(T value)
        where T : IUtf8SpanFormattable
    {
        Separate();
        Plain(target, value);
    }

    /// <summary>Ends the record.</summary>
    public readonly void End() => target.Write("\r\n"u8);

    /// <summary>Writes a value in the invariant culture, a number so that it can be read back exactly.</summary>
    private static void Plain<T>(IBufferWriter<byte> target, T value)
        where T : IUtf8SpanFormattable
    {
        const int Longest = 64;
        value.TryFormat(target.GetSpan(Longest), out int written, value is DateTime ? "O" : default, System.Globalization.CultureInfo.InvariantCulture);
        target.Advance(written);
    }

    private void Separate()
    {
        if (_isBegun)
        {
            target.Write(","u8);
        }

        _isBegun = true;
    }
}
