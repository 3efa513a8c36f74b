using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Samples.Output;

/// <summary>Rows of text in aligned columns; cells that are numbers stand to the right.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>Writes the rows, the first of which is the heading.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="rows">The rows, all of one length.</param>
    /// <param name="rightAligned">The columns whose cells stand to the right.</param>
    public static void Write(TextWriter writer, IReadOnlyList<IReadOnlyList<string>> rows, params int[] rightAligned)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Count).Select(c => rows.Max(r => r[c].Length))];
        for (int i = 0; i < rows.Count; i++)
        {
            writer.WriteLine(Line(rows[i]));
            if (i == 0)
            {
                writer.WriteLine(string.Join(Gap, widths.Select(w => new string('-', w))));
            }
        }

        string Line(IReadOnlyList<string> row) => string.Join(Gap, row.Select((cell, c) =>
            rightAligned.Contains(c) ? cell.PadLeft(widths[c]) : cell.PadRight(widths[c]))).TrimEnd();
    }

    /// <summary>Shortens a text to a width; control characters become spaces.</summary>
    public static string Fit(string text, int width)
    {
        string line = string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
        return line.Length <= width ? line : string.Concat(line.AsSpan(0, width - 1), "…");
    }
}
