using System;
using System.IO;
using System.Text;

namespace Samples.Csv;

/// <summary>The text of a CSV file, and how it is written: its byte order mark and its line ends.</summary>
/// <param name="Text">The text, without the byte order mark.</param>
/// <param name="HasByteOrderMark">Whether the file begins with one.</param>
internal sealed record CsvText(string Text, bool HasByteOrderMark)
{
    /// <summary>Gets the line end of the first line; a file without one gets a line feed.</summary>
    public string NewLine => Text.IndexOf('\n') is > 0 and var end && Text[end - 1] == '\r' ? "\r\n" : "\n";

    /// <summary>Reads a file, which must be UTF-8.</summary>
    /// <exception cref="UserError">There is no such file, or it is not text.</exception>
    public static CsvText Load(string path)
    {
        if (!File.Exists(path))
        {
            throw new UserError($"There is no file '{path}'.");
        }

        byte[] bytes = File.ReadAllBytes(path);
        bool marked = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.AsSpan(marked ? Encoding.UTF8.Preamble.Length : 0));
            return new CsvText(text, marked);
        }
        catch (DecoderFallbackException e)
        {
            throw new UserError($"'{path}' is not UTF-8 text; convert it first.", e);
        }
    }
}
