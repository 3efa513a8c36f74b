using System.Collections.Generic;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>How near synthetic rows come to the rows that were learned.</summary>
internal static class PrivacySection
{
    /// <summary>Writes the curves.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        EvaluationPictures pictures = content.Parts.Pictures;
        IReadOnlyList<double> synthetic = pictures.SyntheticDistances, holdout = pictures.HoldoutDistances;
        using OpenElement pair = m.In("div", ("class", "aside-text"));
        using (m.In("figure"))
        {
            DistanceChart.Draw(m, synthetic, holdout);
        }

        using OpenElement text = m.In("div");
        m.Leaf("p", holdout.Count > 0
            ? "Rows that were held out are as near to the learned ones as chance has it. Synthetic rows that are nearer than those, their curve to the left, repeat what was learned; "
                + "a curve at its side, or to the right, gives nothing away by distance. The hundredth of the rows that is farthest off is not drawn."
            : "A curve that rises at once has rows which repeat learned ones. What distance is usual is told by held-out rows alone, and there are none here. "
                + "The hundredth of the rows that is farthest off is not drawn.");
        m.Leaf("p", "Distance sees copies. It is no guarantee: that a row is far from all others does not mean that nothing can be learned from it.", ("class", "caveat"));
        LegendMark.Key(m, holdout.Count > 0
            ? [(LegendMark.Line, "line synthetic", "synthetic rows"), (LegendMark.Line, "line holdout dashed", "held-out real rows")]
            : [(LegendMark.Line, "line synthetic", "synthetic rows")]);
    }
}
