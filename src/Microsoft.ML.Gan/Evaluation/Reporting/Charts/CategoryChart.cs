using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>How often categories are met: a filled bar for real rows, an outlined one below it for synthetic rows.</summary>
internal static class CategoryChart
{
    private const int MostBars = 12;
    private const double Width = 300;
    private const double Left = 104;
    private const double Right = 40;
    private const double Row = 17;
    private const double Bar = 6;
    private const int LabelLetters = 18;

    /// <summary>Draws the chart.</summary>
    public static void Draw(MarkupWriter m, string column, ColumnMarginal marginal)
    {
        (string Label, double Real, double Synthetic, bool IsOwn)[] bars = Bars(marginal);
        double highest = Math.Max(1e-9, bars.Where(b => b.IsOwn).Max(b => Math.Max(Finite(b.Real), Finite(b.Synthetic))));
        var x = new Scale(0, highest, Left, Width - Right);
        using OpenElement svg = Drawing.Open(m, Width, (bars.Length * Row) + 4, $"Categories of {ReportText.Short(column, 40)}", "Shares of real and synthetic rows, category by category.");
        for (int i = 0; i < bars.Length; i++)
        {
            (string label, double real, double synthetic, bool isOwn) = bars[i];
            double y = (i * Row) + 3;
            Drawing.Label(m, isOwn ? "label end" : "label end muted", Left - 7, y + 9.5, ReportText.Name(label, LabelLetters));
            if (!isOwn)
            {
                Drawing.Label(m, "tick muted", Left + 5, y + 9.5, $"{ReportNumbers.PercentOfTenths(real)}, synthetic {ReportNumbers.PercentOfTenths(synthetic)}");
                continue;
            }

            Drawing.Box(m, "fill real", Left, y, x.At(Finite(real)) - Left, Bar);
            Drawing.Box(m, "hollow synthetic", Left, y + Bar + 0.5, x.At(Finite(synthetic)) - Left, Bar - 1);
            Drawing.Label(m, "tick", Math.Max(x.At(Finite(real)), x.At(Finite(synthetic))) + 5, y + 9.5, ReportNumbers.PercentOfTenths(real));
        }

        Drawing.Line(m, "axis", Left, 1, Left, (bars.Length * Row) + 2);
    }

    // Those that do not fit share a line, which has no bar: it would be longer than all others.
    private static (string Label, double Real, double Synthetic, bool IsOwn)[] Bars(ColumnMarginal marginal)
    {
        (string Label, double Real, double Synthetic, bool IsOwn)[] all =
            [.. marginal.Labels.Select((label, i) => (label, At(marginal.Real, i), At(marginal.Synthetic, i), true))];
        if (all.Length <= MostBars)
        {
            return all;
        }

        (string, double Real, double Synthetic, bool)[] rest = all[(MostBars - 1)..];
        return [.. all[..(MostBars - 1)], ("all others", rest.Sum(b => Finite(b.Real)), rest.Sum(b => Finite(b.Synthetic)), false)];
    }

    private static double At(IReadOnlyList<double> shares, int i) => i < shares.Count ? shares[i] : double.NaN;

    private static double Finite(double share) => double.IsFinite(share) ? Math.Max(0, share) : 0;
}
