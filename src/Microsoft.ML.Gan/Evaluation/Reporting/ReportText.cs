using System;
using System.Globalization;
using System.Text;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>Names and categories as a report shows them: they come from anywhere, and may hold anything.</summary>
internal static class ReportText
{
    private const string Ellipsis = "…";

    // A letter with hundreds of marks on it is one letter to a reader, and no reason to write them all.
    private const int LongestElement = 12;

    // Characters per letter shown: the rest of a text that long is never looked at.
    private const int MostLooked = 40;

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

    /// <summary>Makes what cannot be seen visible and shortens the text to the room of so many usual letters, whole letters only; says by an ellipsis that it did.</summary>
    public static string Short(string text, int width)
    {
        var kept = new StringBuilder();
        double used = 0;
        int keptForEllipsis = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(Safe(text.Length > MostLooked * width ? text[..(MostLooked * width)] : text));
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            used += Room(element);
            if (used > width)
            {
                return kept.ToString(0, keptForEllipsis) + Ellipsis;
            }

            kept.Append(element.Length > LongestElement ? element[..LongestElement] : element);
            if (used <= width - 1)
            {
                keptForEllipsis = kept.Length;
            }
        }

        return kept.ToString();
    }

    /// <summary>Shortens a name, and says of an empty one that it is.</summary>
    public static string Name(string text, int width) => text.Length == 0 ? "(empty)" : Short(text, width);

    /// <summary>Gets whether <see cref="Short"/> would leave something out.</summary>
    public static bool IsLong(string text, int width) => !string.Equals(Short(text, width), text, StringComparison.Ordinal);

    // In letters of usual width. Ideographs, Hangul and emoji take the room of two, capitals more than one.
    private static double Room(string element) => element[0] switch
    {
        'W' or 'M' or 'm' or 'w' or '@' or '%' => 1.5,
        >= 'A' and <= 'Z' => 1.2,
        < '\u1100' => 1,
        _ => Rune.TryGetRuneAt(element, 0, out Rune first)
            && first.Value is < 0x11FF or (>= 0x2E80 and < 0xD7FF) or (>= 0xF900 and < 0xFB00) or (>= 0xFE30 and < 0xFE70) or (>= 0xFF00 and < 0xFF61) or >= 0x1F000 ? 2 : 1,
    };
}
