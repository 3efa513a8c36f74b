using System;
using System.Collections.Generic;
using System.Text;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>The few shapes that all charts are drawn with; colors, dashes and type come from the style sheet by class.</summary>
internal static class Drawing
{
    /// <summary>Opens a picture that says what it is to those who cannot see it.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="width">Its width, in units of a hundredth of an inch or so.</param>
    /// <param name="height">Its height.</param>
    /// <param name="title">What it is.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="kind">A class for the style sheet.</param>
    public static OpenElement Open(MarkupWriter m, double width, double height, string title, string description, string kind = "chart")
    {
        string titleId = m.NewId(), descriptionId = m.NewId();
        OpenElement element = m.In(
            "svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", kind), ("viewBox", $"0 0 {N(width)} {N(height)}"), ("role", "img"),
            ("aria-labelledby", $"{titleId} {descriptionId}"));
        m.Leaf("title", title, ("id", titleId));
        m.Leaf("desc", description, ("id", descriptionId));
        return element;
    }

    /// <summary>Draws a straight line.</summary>
    public static void Line(MarkupWriter m, string kind, double x1, double y1, double x2, double y2) =>
        m.Empty("path", ("class", kind), ("d", $"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}"));

    /// <summary>Draws a line through points; where one is not finite there is a gap.</summary>
    public static void Line(MarkupWriter m, string kind, IEnumerable<(double X, double Y)> points)
    {
        var path = new StringBuilder();
        char command = 'M';
        foreach ((double x, double y) in points)
        {
            if (!double.IsFinite(x) || !double.IsFinite(y))
            {
                command = 'M';
                continue;
            }

            path.Append(command).Append(N(x)).Append(' ').Append(N(y));
            command = 'L';
        }

        if (path.Length > 0)
        {
            m.Empty("path", ("class", kind), ("d", path.ToString()));
        }
    }

    /// <summary>Draws a rectangle; one without extent is left out.</summary>
    public static void Box(MarkupWriter m, string kind, double x, double y, double width, double height)
    {
        if (width > 0 && height > 0)
        {
            m.Empty("rect", ("class", kind), ("x", N(x)), ("y", N(y)), ("width", N(width)), ("height", N(height)));
        }
    }

    /// <summary>Writes a label.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="kind">Its classes; <c>end</c> and <c>middle</c> align it.</param>
    /// <param name="x">Where it begins, ends or has its middle.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="text">The text.</param>
    public static void Label(MarkupWriter m, string kind, double x, double y, string text) =>
        m.Leaf("text", text, ("class", kind), ("x", N(x)), ("y", N(y)));

    /// <summary>Draws a diamond around a place.</summary>
    public static void Diamond(MarkupWriter m, string kind, double x, double y, double radius) =>
        m.Empty("path", ("class", kind), ("d", $"M{N(x - radius)} {N(y)}L{N(x)} {N(y - radius)}L{N(x + radius)} {N(y)}L{N(x)} {N(y + radius)}Z"));

    /// <summary>Draws a dot.</summary>
    public static void Dot(MarkupWriter m, string kind, double x, double y, double radius) =>
        m.Empty("circle", ("class", kind), ("cx", N(x)), ("cy", N(y)), ("r", N(radius)));

    /// <summary>Writes a coordinate.</summary>
    public static string N(double value) => ReportNumbers.Coordinate(double.IsFinite(value) ? Math.Clamp(value, -1e4, 1e4) : 0);
}
