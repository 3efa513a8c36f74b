using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>A comparison as an aligned table of text.</summary>
internal static class ComparisonTable
{
    /// <summary>Writes the table, the recommendation and the notes.</summary>
    public static string Write(AugmentationComparison comparison)
    {
        string[] heading =
            ["", "rows added", ComparisonText.NameOf(comparison.Metric), "gain", "interval"];
        string[][] rows = [heading, .. comparison.Candidates.Select(c => Cells(c, c == comparison.Winner))];
        int[] widths = [.. heading.Select((_, column) => rows.Max(r => r[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            string line = string.Join("  ", row.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c])));
            text.AppendLine(line.TrimEnd());
        }

        text.AppendLine().AppendLine(comparison.Recommendation);
        foreach (string note in comparison.Notes.Concat(comparison.Candidates.Where(c => c.Note is not null).Select(c => $"{c.Name}: {c.Note}")))
        {
            text.AppendLine(note);
        }

        return text.ToString().TrimEnd().Replace(Environment.NewLine, "\n", StringComparison.Ordinal);
    }

    private static string[] Cells(AugmentationCandidate candidate, bool isWinner)
    {
        bool isBaseline = candidate.Kind == AugmentationKind.None;
        return
        [
            (isWinner ? "* " : "  ") + candidate.Name,
            candidate.Ratio == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{candidate.Ratio:F2} n"),
            ComparisonText.Number(candidate.Mean),
            isBaseline ? "" : ComparisonText.Signed(candidate.Difference),
            isBaseline ? "" : $"{ComparisonText.Signed(candidate.Low)} to {ComparisonText.Signed(candidate.High)}",
        ];
    }
}
