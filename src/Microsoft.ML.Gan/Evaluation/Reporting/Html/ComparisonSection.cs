using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>What augmentations gain on real rows, each with its interval.</summary>
internal static class ComparisonSection
{
    /// <summary>Writes recommendation and table.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        ReportedComparison comparison = content.Comparison!;
        m.Paragraph(comparison.Recommendation, "lead");
        using (m.In("p"))
        {
            m.Text("What each gains in ");
            m.Name(comparison.Metric);
            m.Text($" over no augmentation, on real rows that were kept apart. With a confidence of {ReportNumbers.Percent(comparison.ConfidenceLevel)} a gain does not lie below its interval; "
                + "one that has 0 in it tells no difference.");
        }

        Table(m, comparison);
        foreach (string note in comparison.Notes)
        {
            m.Paragraph(note, "aside");
        }
    }

    private static void Table(MarkupWriter m, ReportedComparison comparison)
    {
        var axis = new ForestRow(comparison.Candidates);
        using OpenElement box = m.In("div", ("class", "scroll"));
        using OpenElement table = m.In("table", ("class", "figures comparison"));
        using (m.In("thead"))
        using (m.In("tr"))
        {
            m.Leaf("th", "Augmentation", ("scope", "col"));
            m.Leaf("th", "Mean", ("scope", "col"), ("class", "number"));
            using (m.In("th", ("scope", "col"), ("class", "axis-cell")))
            {
                axis.DrawAxis(m);
            }

            m.Leaf("th", "Gain", ("scope", "col"), ("class", "number"));
            m.Leaf("th", "Interval", ("scope", "col"), ("class", "number"));
            m.Leaf("th", "Note", ("scope", "col"));
        }

        using OpenElement body = m.In("tbody");
        foreach (ReportedCandidate candidate in comparison.Candidates)
        {
            Row(m, axis, candidate);
        }
    }

    private static void Row(MarkupWriter m, ForestRow axis, ReportedCandidate candidate)
    {
        using OpenElement row = m.In("tr", ("class", candidate.IsWinner ? "winner" : null));
        using (m.In("th", ("scope", "row")))
        {
            m.Name(candidate.Name, 40);
            m.Text(candidate.IsWinner ? " — to be used" : string.Empty);
        }

        m.Leaf("td", double.IsNaN(candidate.Mean) ? "–" : ReportNumbers.Figure(candidate.Mean), ("class", "number"));
        using (m.In("td", ("class", "axis-cell")))
        {
            axis.Draw(m, candidate);
        }

        m.Leaf("td", double.IsNaN(candidate.Difference) ? "–" : ReportNumbers.Difference(candidate.Difference), ("class", "number"));
        m.Leaf("td", double.IsNaN(candidate.Low) ? "–" : $"{ReportNumbers.Difference(candidate.Low)} to {ReportNumbers.Difference(candidate.High)}", ("class", "number"));
        m.Leaf("td", ReportText.Short(candidate.Note, 300), ("class", "note"), ("dir", "auto"));
    }
}
