using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>Measures of a training along its steps, with a numbered mark at each alarm.</summary>
internal static class CurveChart
{
    private const double Width = 400;
    private const double Height = 230;
    private const double Outlying = 0.02;

    /// <summary>Draws curves over one axis.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="title">What is drawn.</param>
    /// <param name="yName">What runs upward.</param>
    /// <param name="curves">A class and the points of each curve.</param>
    /// <param name="lastStep">The end of the axis.</param>
    /// <param name="alarmSteps">Where alarms were told, in the order of their numbers.</param>
    public static void Draw(
        MarkupWriter m, string title, string yName, IReadOnlyList<(string Kind, IReadOnlyList<(double Step, double Value)> Points)> curves, int lastStep,
        IReadOnlyList<int> alarmSteps)
    {
        var plot = new Plot(m, Width, Height, (0, lastStep), Range([.. curves.SelectMany(c => c.Points).Select(p => p.Value).Where(double.IsFinite)]), left: 44);
        using OpenElement svg = Drawing.Open(m, Width, Height, title, $"{lastStep} steps; {alarmSteps.Count} alarms.", "chart large");
        plot.Axes("step", yName);
        foreach (IGrouping<int, int> alarms in Enumerable.Range(0, alarmSteps.Count).GroupBy(i => alarmSteps[i]))
        {
            double x = plot.X.At(alarms.Key);
            Drawing.Line(m, "alarm", x, plot.Y.From, x, plot.Y.To);
            Drawing.Label(m, "alarm-number middle", x, plot.Y.To - 3, string.Join(',', alarms.Select(i => (i + 1).ToString(CultureInfo.InvariantCulture))));
        }

        foreach ((string kind, IReadOnlyList<(double Step, double Value)> points) in curves)
        {
            Drawing.Line(m, kind, plot.Place(points.Select(p => (p.Step, Math.Clamp(p.Value, plot.Y.Low, plot.Y.High)))));
            if (kind.Contains("marked", StringComparison.Ordinal))
            {
                foreach ((double x, double y) in plot.Place(points.Where(p => double.IsFinite(p.Value))))
                {
                    Drawing.Dot(m, "fill " + kind, x, y, 2.2);
                }
            }
        }
    }

    // The first steps may be far from all that follow, and are then drawn at the edge.
    private static (double Low, double High) Range(double[] values)
    {
        if (values.Length == 0)
        {
            return (0, 1);
        }

        Array.Sort(values);
        int cut = (int)(Outlying * values.Length);
        double low = values[cut], high = values[^(cut + 1)], margin = Math.Max(0.08 * (high - low), 1e-6 * Math.Max(1, Math.Abs(high)));
        return (low - margin, high + margin);
    }
}
