using System.Globalization;
using Microsoft.ML.Gan.Reporting.Charts;
using Microsoft.ML.Gan.Reporting.Markup;

namespace Microsoft.ML.Gan.Reporting.Html;

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
            m.Text("Difference of ");
            m.Name(comparison.Metric);
            m.Text(" to no augmentation on real rows that were kept apart. All intervals hold together with a confidence of ");
            m.Text(string.Create(CultureInfo.InvariantCulture, $"{100 * comparison.ConfidenceLevel:0.#} %. One that has 0 in it tells no difference."));
        }

        var axis = new ForestRow(comparison.Candidates);
        using (m.In("div", ("class", "scroll")))
        {
            Table(m, axis, comparison);
        }

        foreach (string note in comparison.Notes)
        {
            m.Paragraph(ReportText.Short(note, 500), "note");
        }
    }

    private static void Table(MarkupWriter m, ForestRow axis, ReportedComparison comparison)
    {
        using OpenElement table = m.In("table", ("class", "figures comparison"));
        using (m.In("thead"))
        using (m.In("tr"))
        {
            m.Leaf("th", "Augmentation", ("scope", "col"));
            using (m.In("th", ("scope", "col")))
            {
                axis.DrawAxis(m);
            }

            m.Leaf("th", "Difference", ("scope", "col"), ("class", "number"));
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

        using (m.In("td"))
        {
            axis.Draw(m, candidate);
        }

        m.Leaf("td", double.IsNaN(candidate.Difference) ? "–" : ReportNumbers.Difference(candidate.Difference), ("class", "number"));
        m.Leaf("td", double.IsNaN(candidate.Low) ? "–" : $"{ReportNumbers.Difference(candidate.Low)} to {ReportNumbers.Difference(candidate.High)}", ("class", "number"));
        m.Leaf("td", ReportText.Short(candidate.Note, 300), ("class", "note"), ("dir", "auto"));
    }
}
