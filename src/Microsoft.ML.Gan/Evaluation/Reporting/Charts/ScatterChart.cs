using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>Rows in the plane of two components: dots for real rows, crosses for synthetic ones.</summary>
internal static class ScatterChart
{
    private const double Width = 310;
    private const double Height = 280;
    private const double Arm = 1.9;

    /// <summary>Draws rows on axes that hold all of them.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="title">What is drawn.</param>
    /// <param name="all">The rows that say how far the axes go.</param>
    /// <param name="isShown">Which of them are drawn.</param>
    /// <param name="variance">The shares of the variance of both axes.</param>
    public static void Draw(MarkupWriter m, string title, IReadOnlyList<ProjectedRow> all, Func<ProjectedRow, bool> isShown, (double First, double Second) variance)
    {
        ProjectedRow[] finite = [.. all.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y))];
        var plot = new Plot(m, Width, Height, Range(finite.Select(p => p.X)), Range(finite.Select(p => p.Y)), left: 30);
        using OpenElement svg = Drawing.Open(m, Width, Height, title, $"{finite.Count(isShown)} rows on the first two principal components of the real rows.");
        plot.Axes($"component 1, {ReportNumbers.Percent(variance.First)} of the variance", $"component 2, {ReportNumbers.Percent(variance.Second)}", 6, 6);
        Points(m, plot, finite.Where(p => !p.IsSynthetic && isShown(p)), "dots real", (x, y) => $"M{x} {y}h0");
        string arm = Drawing.N(Arm), back = Drawing.N(-2 * Arm), across = Drawing.N(2 * Arm);
        Points(m, plot, finite.Where(p => p.IsSynthetic && isShown(p)), "crosses synthetic", (x, y) => $"M{x} {y}m-{arm} -{arm}l{across} {across}m0 {back}l{back} {across}");
    }

    private static void Points(MarkupWriter m, Plot plot, IEnumerable<ProjectedRow> rows, string kind, Func<string, string, string> draw)
    {
        var path = new StringBuilder();
        foreach (ProjectedRow row in rows)
        {
            path.Append(draw(Short(plot.X.At(row.X)), Short(plot.Y.At(row.Y))));
        }

        if (path.Length > 0)
        {
            m.Empty("path", ("class", kind), ("d", path.ToString()));
        }
    }

    private static string Short(double value) => Drawing.N(Math.Round(value, 1));

    private static (double Low, double High) Range(IEnumerable<double> values)
    {
        double low = values.DefaultIfEmpty(0).Min(), high = values.DefaultIfEmpty(1).Max(), margin = Math.Max(1e-9, 0.03 * (high - low));
        return (low - margin, high + margin);
    }
}
