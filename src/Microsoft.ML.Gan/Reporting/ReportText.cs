using System;
using System.Globalization;
using System.Text;

namespace Microsoft.ML.Gan.Reporting;

/// <summary>Names and categories as a report shows them: they come from anywhere, and may hold anything.</summary>
internal static class ReportText
{
    private const string Ellipsis = "…";

    // A letter with hundreds of marks on it is one letter to a reader, and no reason to write them all.
    private const int LongestElement = 12;

    /// <summary>Makes what cannot be seen visible: control characters, and those that turn the direction of what follows.</summary>
    public static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes()) // half a pair comes as U+FFFD
        {
            switch (rune.Value)
            {
                case < 0x20:
                    safe.Append((char)(0x2400 + rune.Value)); // the pictures of control characters
                    break;
                case 0x7F:
                    safe.Append('\u2421');
                    break;
                case (>= 0x80 and < 0xA0) or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069):
                    safe.Append(CultureInfo.InvariantCulture, $"[U+{rune.Value:X4}]");
                    break;
                case >= 0xFFFE and <= 0xFFFF:
                    safe.Append('\uFFFD');
                    break;
                default:
                    safe.Append(rune.ToString());
                    break;
            }
        }

        return safe.ToString();
    }

    /// <summary>Shortens a text to so many columns of a monospaced font, whole letters only; says by an ellipsis that it did.</summary>
    public static string Short(string text, int width)
    {
        var kept = new StringBuilder();
        int used = 0, keptForEllipsis = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            used += IsWide(element) ? 2 : 1;
            if (used > width)
            {
                return kept.ToString(0, keptForEllipsis) + Ellipsis;
            }

            kept.Append(element.Length > LongestElement ? element[..LongestElement] : element);
            if (used < width)
            {
                keptForEllipsis = kept.Length;
            }
        }

        return kept.ToString();
    }

    /// <summary>Gets whether <see cref="Short"/> would leave something out.</summary>
    public static bool IsLong(string text, int width) => !string.Equals(Short(text, width), text, StringComparison.Ordinal);

    // Ideographs, Hangul and emoji take the room of two letters.
    private static bool IsWide(string element) => Rune.TryGetRuneAt(element, 0, out Rune first) && first.Value is >= 0x1100 and (< 0x11FF or >= 0x2E80 and < 0xD7FF or >= 0xF900 and < 0xFB00 or >= 0xFE30 and < 0xFE70 or >= 0xFF00 and < 0xFF61 or >= 0x1F000);
}
