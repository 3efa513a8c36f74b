using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>The plane of a chart with its two axes: hairlines across, ticks below, the name of the upright axis above it.</summary>
internal sealed class Plot
{
    private const double TickLength = 4;
    private const double Top = 22;
    private const double Bottom = 34;
    private const double Right = 12;

    private readonly MarkupWriter _m;

    /// <summary>Plans a plane.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="width">The width of the whole picture.</param>
    /// <param name="height">Its height.</param>
    /// <param name="x">The lowest and the highest value along.</param>
    /// <param name="y">The lowest and the highest value upward.</param>
    /// <param name="left">The room for labels at the left.</param>
    public Plot(MarkupWriter m, double width, double height, (double Low, double High) x, (double Low, double High) y, double left = 36)
    {
        _m = m;
        X = new Scale(x.Low, x.High, left, width - Right);
        Y = new Scale(y.Low, y.High, height - Bottom, Top);
    }

    /// <summary>Gets the places along.</summary>
    public Scale X { get; }

    /// <summary>Gets the places upward.</summary>
    public Scale Y { get; }

    /// <summary>Draws both axes.</summary>
    /// <param name="xName">What runs along.</param>
    /// <param name="yName">What runs upward.</param>
    /// <param name="xTicks">The most ticks along.</param>
    /// <param name="yTicks">The most ticks upward.</param>
    public void Axes(string xName, string yName, int xTicks = 6, int yTicks = 5)
    {
        double[] along = Ticks.Between(X.Low, X.High, xTicks), upward = Ticks.Between(Y.Low, Y.High, yTicks);
        foreach ((double tick, string text) in upward.Zip(Ticks.Write(upward)))
        {
            Drawing.Line(_m, "grid", X.From, Y.At(tick), X.To, Y.At(tick));
            Drawing.Label(_m, "tick end", X.From - 6, Y.At(tick) + 3.5, text);
        }

        Drawing.Line(_m, "axis", X.From, Y.From, X.To, Y.From);
        foreach ((double tick, string text) in along.Zip(Ticks.Write(along)))
        {
            Drawing.Line(_m, "axis", X.At(tick), Y.From, X.At(tick), Y.From + TickLength);
            Drawing.Label(_m, "tick middle", X.At(tick), Y.From + 14, text);
        }

        Drawing.Label(_m, "name", 0, 11, yName);
        Drawing.Label(_m, "name end", X.To, Y.From + 28, xName);
    }

    /// <summary>Places points.</summary>
    public IEnumerable<(double X, double Y)> Place(IEnumerable<(double X, double Y)> points) => points.Select(p => (X.At(p.X), Y.At(p.Y)));
}
