using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>Tables of Markdown, whose cells can hold anything.</summary>
internal static class MarkdownTable
{
    // What Markdown would read as more than a letter.
    private const string Special = "\\`*_{}[]<>#|~!&$@";

    /// <summary>Writes a table.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="heads">The head of each column; one that begins with a blank stands over numbers.</param>
    /// <param name="rows">The rows, escaped already.</param>
    public static void Write(StringBuilder text, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(heads.Select(h => h.Trim()));
        Row(heads.Select(h => h.StartsWith(' ') ? "---:" : "---"));
        foreach (IReadOnlyList<string> row in rows)
        {
            Row(row);
        }

        text.Append('\n');

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    /// <summary>Makes a text of one line that is shown as it stands.</summary>
    /// <param name="value">The text.</param>
    /// <param name="width">Its most letters.</param>
    public static string Escape(string value, int width = 60)
    {
        var escaped = new StringBuilder();
        foreach (char c in ReportText.Short(value, width))
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '@' => escaped.Append("&#64;"), // nobody is told of a category
                _ when Special.Contains(c, StringComparison.Ordinal) => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        // Sentences are not escaped for links alone; a bare address would become one.
        return escaped.Replace("://", ":&#47;&#47;").Replace("www.", "www&#46;").ToString();
    }
}
