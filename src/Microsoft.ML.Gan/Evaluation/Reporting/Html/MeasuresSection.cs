using System;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>Every measure with its interval, what real rows reach, how to read it, and what it cannot see.</summary>
internal static class MeasuresSection
{
    /// <summary>Writes the table.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        bool hasBaseline = content.Parts.Metrics.Any(e => e.Baseline is not null);
        Key(m, hasBaseline);
        using OpenElement table = m.In("table", ("class", "measures"));
        using (m.In("thead"))
        using (m.In("tr"))
        {
            m.Leaf("th", "Measure", ("scope", "col"));
            m.Leaf("th", "Value", ("scope", "col"), ("class", "number"));
            m.Leaf("th", "Held-out real", ("scope", "col"), ("class", "number"));
            m.Leaf("th", "Best", ("scope", "col"), ("class", "number"));
            m.Leaf("th", "On its range", ("scope", "col"));
            m.Leaf("th", "Reading", ("scope", "col"));
        }

        foreach (IGrouping<MetricGroup, EvaluationMetric> group in content.Parts.Metrics.GroupBy(e => e.Group).OrderBy(g => g.Key))
        {
            using OpenElement body = m.In("tbody");
            using (m.In("tr", ("class", "group")))
            using (m.In("th", ("colspan", "6"), ("scope", "rowgroup")))
            {
                m.Text(group.Key.ToString());
                m.Leaf("span", " " + About(group.Key), ("class", "aside"));
            }

            foreach (EvaluationMetric metric in group)
            {
                Row(m, metric);
            }
        }
    }

    private static void Row(MarkupWriter m, EvaluationMetric metric)
    {
        using OpenElement row = m.In("tr");
        using (m.In("th", ("scope", "row")))
        {
            m.Name(metric.Name);
            m.Empty("br");
            RatingMark.Draw(m, metric.Rating);
        }

        using (m.In("td", ("class", "number"), ("data-name", "Value")))
        {
            m.Leaf("b", ReportNumbers.Figure(metric.Value));
            if (metric is { Low: { } low, High: { } high })
            {
                m.Text(" ");
                m.Leaf("span", ReportNumbers.Interval(low, high), ("class", "interval"));
            }
        }

        m.Leaf("td", metric.Baseline is { } baseline ? ReportNumbers.Figure(baseline) : "–", ("class", "number"), ("data-name", "Held-out real"));
        m.Leaf("td", ReportNumbers.Bound(metric.Best), ("class", "number"), ("data-name", "Best"));
        using (m.In("td", ("class", "range")))
        {
            Gauge.Draw(m, metric);
        }

        using (m.In("td", ("class", "reading")))
        {
            m.Paragraph(metric.Reading);
            m.Paragraph(metric.Caveat, "caveat");
            m.Paragraph(metric.Source, "source");
        }
    }

    private static void Key(MarkupWriter m, bool hasBaseline) => LegendMark.Key(
        m,
        [
            (LegendMark.Dot, "fill synthetic", "the figure"),
            (LegendMark.Line, "interval", "its interval of 95 %, where one is known"),
            .. hasBaseline ? [(LegendMark.Diamond, "hollow holdout", "the same of held-out real rows")] : Array.Empty<(string, string, string)>(),
            (LegendMark.Tick, "best", "the best"),
        ]);

    private static string About(MetricGroup group) => group switch
    {
        MetricGroup.Fidelity => "Are columns and pairs of columns distributed as in real rows?",
        MetricGroup.Coverage => "Is all there that real rows have, and nothing else?",
        MetricGroup.Detection => "Can a classifier tell synthetic from real rows?",
        MetricGroup.Utility => "Does a model learned from synthetic rows work on real ones?",
        _ => "Do synthetic rows give away rows that were learned?",
    };
}
