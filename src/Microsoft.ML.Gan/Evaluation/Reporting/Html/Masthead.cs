using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>The head of the page: what was compared, the verdict, and how each group of measures is rated.</summary>
internal static class Masthead
{
    /// <summary>Writes it.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        using OpenElement header = m.In("header");
        using (m.In("h1"))
        {
            m.Name(content.Title, 160);
        }

        Facts(m, content.Parts.Facts);
        m.Paragraph(content.Parts.Verdict, "verdict");
        if (content.Parts.Metrics.Count > 0)
        {
            Ratings(m, content.Parts.Metrics);
        }
    }

    private static void Facts(MarkupWriter m, EvaluationFacts facts)
    {
        using OpenElement paragraph = m.In("p", ("class", "facts"));
        m.Text($"{ReportNumbers.Count(facts.SyntheticRows)} synthetic rows beside {ReportNumbers.Count(facts.RealRows)} real ones");
        m.Text(facts.HoldoutRows > 0 ? $" and {ReportNumbers.Count(facts.HoldoutRows)} held out" : string.Empty);
        m.Text($" · {ReportNumbers.Count(facts.ColumnCount)} {(facts.ColumnCount == 1 ? "column" : "columns")}");
        if (facts.LabelColumnName is { } label)
        {
            m.Text(" · label ");
            m.Name(label);
        }
    }

    // A group is as good as its worst measure.
    private static void Ratings(MarkupWriter m, IReadOnlyList<EvaluationMetric> metrics)
    {
        using OpenElement list = m.In("ul", ("class", "ratings"));
        foreach (IGrouping<MetricGroup, EvaluationMetric> group in metrics.GroupBy(e => e.Group).OrderBy(g => g.Key))
        {
            EvaluationMetric[] rated = [.. group.Where(e => e.Rating != MetricRating.Unrated)];
            using OpenElement item = m.In("li");
            m.Leaf("span", group.Key.ToString(), ("class", "group"));
            RatingMark.Draw(m, rated.Length == 0 ? MetricRating.Unrated : rated.Max(e => e.Rating));
            m.Leaf("span", rated.Length == 0 ? "beside others only" : $"{rated.Count(e => e.Rating == MetricRating.Good)} of {rated.Length} good", ("class", "aside"));
        }
    }
}
