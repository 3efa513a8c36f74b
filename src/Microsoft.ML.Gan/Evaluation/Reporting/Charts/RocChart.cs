using System.Collections.Generic;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>What share of synthetic rows classifiers find, against the share of real rows they take for synthetic.</summary>
internal static class RocChart
{
    private const double Side = 400;

    // A dash each, so that they are told apart without color.
    private static readonly string[] Kinds = ["line first", "line second dashed", "line third dotted", "line fourth dashed"];

    /// <summary>Gets how a curve is drawn.</summary>
    public static string Kind(int curve) => Kinds[curve % Kinds.Length];

    /// <summary>Draws the curves.</summary>
    public static void Draw(MarkupWriter m, IReadOnlyList<RocCurve> curves)
    {
        var plot = new Plot(m, Side, Side, (0, 1), (0, 1));
        using OpenElement svg = Drawing.Open(m, Side, Side, "Detection of synthetic rows", "A curve near the diagonal means that they cannot be told from real rows.", "chart large");
        plot.Axes("real rows taken for synthetic", "synthetic rows found");
        Drawing.Line(m, "reference", plot.X.From, plot.Y.From, plot.X.To, plot.Y.To);
        Drawing.Label(m, "tick", plot.X.At(0.72), plot.Y.At(0.64), "by chance");
        for (int i = 0; i < curves.Count; i++)
        {
            Drawing.Line(m, Kind(i), plot.Place(curves[i].Points));
        }
    }
}
