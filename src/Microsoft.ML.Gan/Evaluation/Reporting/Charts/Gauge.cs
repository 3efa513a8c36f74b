using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>A measure on its range: a dot for the figure, a bar for its interval, a diamond for real rows, a tick where the best is.</summary>
internal static class Gauge
{
    private const double Width = 120;
    private const double Height = 18;
    private const double Margin = 6;

    /// <summary>Draws a measure; one whose range has no end has no gauge.</summary>
    public static void Draw(MarkupWriter m, EvaluationMetric metric)
    {
        if (!double.IsFinite(metric.Lowest) || !double.IsFinite(metric.Highest) || !(metric.Highest > metric.Lowest) || !double.IsFinite(metric.Value))
        {
            return;
        }

        var x = new Scale(metric.Lowest, metric.Highest, Margin, Width - Margin);
        const double Middle = Height / 2;
        using OpenElement svg = Drawing.Open(
            m, Width, Height, ReportText.Short(metric.Name, 60),
            $"{ReportNumbers.Figure(metric.Value)} on a range from {ReportNumbers.Bound(metric.Lowest)} to {ReportNumbers.Bound(metric.Highest)}; {ReportNumbers.Bound(metric.Best)} is best.", "gauge");
        Drawing.Line(m, "axis", Margin, Middle, Width - Margin, Middle);
        if (double.IsFinite(metric.Best))
        {
            Drawing.Line(m, "best", x.At(metric.Best), Middle - 6, x.At(metric.Best), Middle + 6);
        }

        if (metric is { Low: { } low, High: { } high } && double.IsFinite(low) && double.IsFinite(high))
        {
            Drawing.Line(m, "interval", x.At(low), Middle, x.At(high), Middle);
        }

        if (metric.Baseline is { } baseline && double.IsFinite(baseline))
        {
            Drawing.Diamond(m, "hollow holdout", x.At(baseline), Middle, 4.5);
        }

        Drawing.Dot(m, "fill synthetic", x.At(metric.Value), Middle, 3.2);
    }
}
