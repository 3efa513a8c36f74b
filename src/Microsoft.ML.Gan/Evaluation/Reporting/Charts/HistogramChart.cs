using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>How often numbers or dates are met: steps over their ranges, filled for real rows, a dashed line for synthetic rows.</summary>
/// <remarks>Ranges of one width lie on an axis of numbers. Others are drawn equally wide, so that the height is the share in any case.</remarks>
internal static class HistogramChart
{
    private const double Width = 300;
    private const double Height = 150;
    private const double Left = 36;
    private const double Bottom = 22;
    private const double Missing = 54;
    private const double Top = 6;

    /// <summary>Draws the chart.</summary>
    public static void Draw(MarkupWriter m, string column, ColumnMarginal marginal)
    {
        int ranges = marginal.Edges.Count - 1;
        bool hasMissing = marginal.Real.Count > ranges;
        double[] real = [.. marginal.Real.Select(Finite)], synthetic = [.. marginal.Synthetic.Select(Finite)];
        double highest = Math.Max(1e-9, real.Concat(synthetic).Max()), right = Width - 8 - (hasMissing ? Missing : 0);
        var y = new Scale(0, highest * 1.05, Height - Bottom, Top);
        bool isEven = IsEven(marginal.Edges);
        double[] places = [.. Enumerable.Range(0, ranges + 1).Select(i => isEven
            ? new Scale(marginal.Edges[0], marginal.Edges[^1], Left, right).At(marginal.Edges[i])
            : new Scale(0, ranges, Left, right).At(i))];
        using OpenElement svg = Drawing.Open(m, Width, Height, $"Values of {ReportText.Short(column, 40)}", "Shares of real and synthetic rows, range by range.");
        Upright(m, y, right + (hasMissing ? Missing : 0));
        Drawing.Line(m, "area real", Outline(places, real, y, closed: true));
        Drawing.Line(m, "line real", Outline(places, real, y, closed: false));
        Drawing.Line(m, "line synthetic dashed", Outline(places, synthetic, y, closed: false));
        Drawing.Line(m, "axis", Left, y.From, right, y.From);
        Along(m, marginal.Edges, marginal.AreDates, places, isEven, y.From);
        if (hasMissing)
        {
            double x = right + 24;
            Drawing.Box(m, "fill real", x, y.At(real[ranges]), 9, y.From - y.At(real[ranges]));
            Drawing.Box(m, "hollow synthetic", x + 10, y.At(synthetic[ranges]), 8, y.From - y.At(synthetic[ranges]));
            Drawing.Line(m, "axis", x - 2, y.From, x + 20, y.From);
            Drawing.Label(m, "tick muted middle", x + 9, y.From + 14, "missing");
        }
    }

    private static void Upright(MarkupWriter m, Scale y, double right)
    {
        double[] ticks = Ticks.Between(0, 100 * y.High, 4);
        foreach ((double tick, string text) in ticks.Zip(Ticks.Write(ticks)))
        {
            Drawing.Line(m, "grid", Left, y.At(tick / 100), right, y.At(tick / 100));
            Drawing.Label(m, "tick end", Left - 5, y.At(tick / 100) + 3.5, text + " %");
        }
    }

    private static void Along(MarkupWriter m, IReadOnlyList<double> edges, bool areDates, double[] places, bool isEven, double y)
    {
        if (areDates)
        {
            At(places[0], "tick", Date(edges[0]));
            At(places[^1], "tick end", Date(edges[^1]));
        }
        else if (isEven && edges[^1] > edges[0])
        {
            double[] ticks = Ticks.Between(edges[0], edges[^1], 5);
            var x = new Scale(edges[0], edges[^1], places[0], places[^1]);
            foreach ((double tick, string text) in ticks.Zip(Ticks.Write(ticks)))
            {
                At(x.At(tick), "tick middle", text);
            }
        }
        else
        {
            foreach (int i in new[] { 0, edges.Count / 3, 2 * edges.Count / 3, edges.Count - 1 }.Distinct())
            {
                At(places[i], i == 0 ? "tick" : "tick middle", ReportNumbers.Bound(Math.Round(edges[i], 2)));
            }
        }

        void At(double x, string kind, string text)
        {
            Drawing.Line(m, "axis", x, y, x, y + 4);
            Drawing.Label(m, kind, x, y + 14, text);
        }
    }

    private static IEnumerable<(double X, double Y)> Outline(double[] places, double[] shares, Scale y, bool closed)
    {
        if (closed)
        {
            yield return (places[0], y.From);
        }

        for (int i = 0; i + 1 < places.Length; i++)
        {
            yield return (places[i], y.At(shares[i]));
            yield return (places[i + 1], y.At(shares[i]));
        }

        if (closed)
        {
            yield return (places[^1], y.From);
        }
    }

    private static bool IsEven(IReadOnlyList<double> edges)
    {
        double width = (edges[^1] - edges[0]) / (edges.Count - 1);
        return double.IsFinite(width) && Enumerable.Range(1, edges.Count - 1).All(i => Math.Abs(edges[i] - edges[i - 1] - width) <= 0.02 * width);
    }

    private static string Date(double ticks) => new DateTime(Math.Clamp((long)ticks, 0, DateTime.MaxValue.Ticks), DateTimeKind.Unspecified).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static double Finite(double share) => double.IsFinite(share) ? Math.Max(0, share) : 0;
}
