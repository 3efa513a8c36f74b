using System;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>Rows on the first two principal components, together and by themselves.</summary>
internal static class ProjectionSection
{
    /// <summary>Writes the three planes.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        EvaluationPictures pictures = content.Parts.Pictures;
        m.Leaf("p", "Each mark is a row, on the plane in which real rows lie farthest apart. Clouds of one shape are a good sign, no proof: what differs in other directions is not seen here.");
        LegendMark.Key(m, (LegendMark.Dots, "dots real", "real rows"), (LegendMark.Crosses, "crosses synthetic", "synthetic rows"));
        using OpenElement grid = m.In("div", ("class", "grid three"));
        Plane(m, "Both", pictures, _ => true);
        Plane(m, "Real rows", pictures, p => !p.IsSynthetic);
        Plane(m, "Synthetic rows", pictures, p => p.IsSynthetic);
    }

    private static void Plane(MarkupWriter m, string title, EvaluationPictures pictures, Func<ProjectedRow, bool> isShown)
    {
        using OpenElement figure = m.In("figure");
        using (m.In("figcaption"))
        {
            m.Leaf("h3", title);
        }

        ScatterChart.Draw(m, "Projection: " + title, pictures.Projection, isShown, pictures.ExplainedVariance);
    }
}
