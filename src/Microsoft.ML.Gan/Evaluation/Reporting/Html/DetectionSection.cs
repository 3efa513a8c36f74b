using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>How well classifiers tell synthetic from real rows.</summary>
internal static class DetectionSection
{
    /// <summary>Writes the curves.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        IReadOnlyList<RocCurve> curves = content.Parts.Pictures.RocCurves;
        using OpenElement pair = m.In("div", ("class", "aside-text"));
        using (m.In("figure"))
        {
            RocChart.Draw(m, curves);
        }

        using OpenElement text = m.In("div");
        m.Leaf("p", "Classifiers were taught to tell synthetic from real rows and asked about rows they had not seen. Where they do no better than chance, their curve is the diagonal and "
            + "the area under it 0.5; at 1 they always can. A small difference of one column is enough to be found out, and may not matter for what the rows are used for.");
        using OpenElement key = m.In("ul", ("class", "key upright"));
        foreach ((RocCurve curve, int i) in curves.Select((c, i) => (c, i)))
        {
            using OpenElement item = m.In("li");
            LegendMark.Draw(m, LegendMark.Line, RocChart.Kind(i));
            m.Text(" ");
            m.Name(curve.Name);
            m.Text(", area ");
            m.Leaf("b", ReportNumbers.Figure(curve.Area));
        }
    }
}
