using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using static Microsoft.ML.Gan.Evaluation.Reporting.MarkdownTable;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>A report as tables of Markdown, without pictures.</summary>
internal static class MarkdownReport
{
    private const int MostColumns = 20;
    private const int MostPairs = 10;
    private const int MostClasses = 50;
    private const int Sentence = 2000;

    /// <summary>Writes it.</summary>
    public static string Write(ReportContent content)
    {
        var text = new StringBuilder();
        EvaluationParts parts = content.Parts;
        text.Append("# ").Append(Escape(content.Title, 160)).Append("\n\n").Append(Escape(parts.Verdict, Sentence)).Append("\n\n");
        Measures(text, parts.Metrics);
        Columns(text, parts.Columns);
        Pairs(text, parts.Pairs);
        Classes(text, parts.Classes);
        Comparison(text, content.Comparison);
        Alarms(text, content.History);
        text.Append("## Settings\n\n");
        MarkdownTable.Write(text, ["", ""], ReportFacts.Of(parts.Facts).Select(f => new[] { f.Name, Escape(f.Value) }));
        IReadOnlyList<ReportedOption> changed = content.Settings is null ? [] : [.. ReportedOption.Of(content.Settings).Where(o => o.IsChanged)];
        if (changed.Count > 0)
        {
            MarkdownTable.Write(text, ["Option of the fit", "not at its default"], changed.Select(o => new[] { Escape(o.Name), Escape(o.Value, 120) }));
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Measures(StringBuilder text, IReadOnlyList<EvaluationMetric> metrics)
    {
        foreach (IGrouping<MetricGroup, EvaluationMetric> group in metrics.GroupBy(m => m.Group).OrderBy(g => g.Key))
        {
            text.Append("## ").Append(group.Key).Append("\n\n");
            MarkdownTable.Write(text, ["Measure", " Value", " Interval", " Held-out real", " Best", "Rating", "Reading", "Caveat"], group.Select(m => new[]
            {
                Escape(m.Name),
                ReportNumbers.Figure(m.Value),
                m is { Low: { } low, High: { } high } ? ReportNumbers.Interval(low, high) : string.Empty,
                m.Baseline is { } baseline ? ReportNumbers.Figure(baseline) : string.Empty,
                ReportNumbers.Bound(m.Best),
                RatingMark.Word(m.Rating),
                Escape(m.Reading, Sentence),
                Escape(m.Caveat, Sentence),
            }));
        }
    }

    private static void Columns(StringBuilder text, IReadOnlyList<ColumnEvaluation> columns)
    {
        if (Head(text, "Columns", columns.Count, MostColumns))
        {
            MarkdownTable.Write(text, ["Column", "Kind", " Similarity", " Held-out real", " Coverage"], columns.Take(MostColumns).Select(c => new[]
            {
                Escape(c.Name), c.IsCategorical ? "categories" : "numbers", ReportNumbers.Figure(c.Similarity),
                c.Baseline is { } baseline ? ReportNumbers.Figure(baseline) : string.Empty, ReportNumbers.Figure(c.Coverage),
            }));
        }
    }

    private static void Pairs(StringBuilder text, IReadOnlyList<PairEvaluation> pairs)
    {
        if (Head(text, "Pairs of columns", pairs.Count, MostPairs))
        {
            MarkdownTable.Write(text, ["First", "Second", " Similarity", " Association, real", " Association, synthetic"], pairs.Take(MostPairs).Select(p => new[]
            {
                Escape(p.First), Escape(p.Second), ReportNumbers.Figure(p.Similarity), ReportNumbers.Figure(p.RealAssociation), ReportNumbers.Figure(p.SyntheticAssociation),
            }));
        }
    }

    private static void Classes(StringBuilder text, IReadOnlyList<ClassEvaluation> classes)
    {
        if (Head(text, "Classes", classes.Count, MostClasses))
        {
            MarkdownTable.Write(text, ["Class", " Real rows", " Synthetic rows", " Shape", " Trend"], classes.Take(MostClasses).Select(c => new[]
            {
                Escape(c.Name), ReportNumbers.Count(c.RealRows), ReportNumbers.Count(c.SyntheticRows), ReportNumbers.Figure(c.Shape), ReportNumbers.Figure(c.Trend),
            }));
        }
    }

    private static void Comparison(StringBuilder text, ReportedComparison? comparison)
    {
        if (comparison is { Candidates.Count: > 0 })
        {
            text.Append("## Augmentation\n\n").Append(Escape(comparison.Recommendation, Sentence)).Append("\n\n");
            MarkdownTable.Write(text, ["Augmentation", $" {Escape(comparison.Metric)}", " Gain", " Interval", "Note"], comparison.Candidates.Select(c => new[]
            {
                c.IsWinner ? $"**{Escape(c.Name)}**" : Escape(c.Name), ReportNumbers.Figure(c.Mean), ReportNumbers.Difference(c.Difference), ReportNumbers.Interval(c.Low, c.High), Escape(c.Note, Sentence),
            }));
            text.AppendJoin(string.Empty, comparison.Notes.Select(n => $"{Escape(n, Sentence)}\n\n"));
        }
    }

    private static void Alarms(StringBuilder text, IReadOnlyList<GanProgress> history)
    {
        string[] lines = [.. history.SelectMany(p => p.Alarms.Select(a => $"- Step {ReportNumbers.Count(p.Step)}: {Escape(a.Message, Sentence)}\n"))];
        if (lines.Length > 0)
        {
            text.Append("## Alarms of the training\n\n").AppendJoin(string.Empty, lines).Append('\n');
        }
    }

    private static bool Head(StringBuilder text, string title, int count, int most)
    {
        if (count > 0)
        {
            text.Append("## ").Append(title).Append("\n\n").Append(count > most ? $"The {most} that are kept least well, of {count}.\n\n" : string.Empty);
        }

        return count > 0;
    }
}
