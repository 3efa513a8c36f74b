using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>An evaluation as text: the verdict, a table of figures, and their readings.</summary>
internal static class EvaluationText
{
    /// <summary>Writes it.</summary>
    public static string Of(GanEvaluation evaluation)
    {
        List<string[]> rows = [["measure", "value", "95 %", "real rows", "best", "rating"]];
        rows.AddRange(evaluation.Metrics.Select(m => new[]
        {
            m.Name,
            Write(m, m.Value),
            m is { Low: { } low, High: { } high } ? $"{Write(m, low)} to {Write(m, high)}" : "",
            m.Baseline is { } baseline ? Write(m, baseline) : "",
            double.IsNaN(m.Best) ? "" : Figures.Of(m.Best),
            m.Rating == MetricRating.Unrated ? "" : m.Rating.ToString().ToLowerInvariant(),
        }));
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(c => rows.Max(r => r[c].Length))];
        var text = new StringBuilder();
        text.AppendLine(evaluation.Verdict).AppendLine();
        foreach (string[] row in rows)
        {
            // The first and the last column hold words, the others figures.
            text.AppendLine(string.Join("  ", row.Select((cell, c) => c == 0 || c == row.Length - 1 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c]))).TrimEnd());
        }

        foreach (EvaluationMetric metric in evaluation.Metrics)
        {
            text.AppendLine().Append(metric.Name).Append(": ").AppendLine(metric.Reading).Append("  ").AppendLine(metric.Caveat);
        }

        return text.ToString();
    }

    private static string Write(EvaluationMetric metric, double value) => metric.Name == MetricNames.MixtureDiscrepancy ? Figures.Small(value) : Figures.Of(value);
}
