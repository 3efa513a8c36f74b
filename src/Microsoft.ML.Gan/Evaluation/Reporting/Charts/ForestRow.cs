using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>A difference and its interval on an axis that all rows of a table share, with a line where there is none.</summary>
internal sealed class ForestRow
{
    private const double Width = 260;
    private const double Margin = 14;
    private const double Height = 24;

    private readonly Scale _x;

    /// <summary>Plans the axis.</summary>
    public ForestRow(IEnumerable<ReportedCandidate> candidates)
    {
        double widest = candidates.SelectMany(c => new[] { c.Difference, c.Low, c.High }).Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
        widest = Math.Max(widest, 1e-6);
        _x = new Scale(-widest, widest, Margin, Width - Margin);
    }

    /// <summary>Draws the axis, for the head of the table.</summary>
    public void DrawAxis(MarkupWriter m)
    {
        using OpenElement svg = Drawing.Open(m, Width, Height, "Axis of the differences", "Left of 0 is worse than no augmentation, right of it better.", "forest");
        double[] ticks = Ticks.Between(_x.Low, _x.High, 5);
        foreach ((double tick, string text) in ticks.Zip(Ticks.Write(ticks)))
        {
            Drawing.Line(m, "axis", _x.At(tick), Height - 4, _x.At(tick), Height);
            Drawing.Label(m, "tick middle", _x.At(tick), Height - 8, text);
        }
    }

    /// <summary>Draws one row.</summary>
    public void Draw(MarkupWriter m, ReportedCandidate candidate)
    {
        const double Middle = Height / 2;
        using OpenElement svg = Drawing.Open(
            m, Width, Height, ReportText.Short(candidate.Name, 60), $"{ReportNumbers.Difference(candidate.Difference)}, {ReportNumbers.Interval(candidate.Low, candidate.High)}", "forest");
        Drawing.Line(m, "zero", _x.At(0), 0, _x.At(0), Height);
        if (double.IsFinite(candidate.Low) && double.IsFinite(candidate.High))
        {
            Drawing.Line(m, "interval", _x.At(candidate.Low), Middle, _x.At(candidate.High), Middle);
        }

        if (double.IsFinite(candidate.Difference))
        {
            if (candidate.IsWinner)
            {
                Drawing.Diamond(m, "fill synthetic", _x.At(candidate.Difference), Middle, 6);
            }
            else
            {
                Drawing.Dot(m, "fill ink", _x.At(candidate.Difference), Middle, 3.4);
            }
        }
    }
}
