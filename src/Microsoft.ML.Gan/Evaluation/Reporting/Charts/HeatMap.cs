using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>A square of columns against columns: the stronger an association the fuller its cell, of one color above 0 and another below.</summary>
internal static class HeatMap
{
    private const double Width = 310;
    private const double Gutter = 86;
    private const int MostWithFigures = 9;
    private const int LabelLetters = 15;

    /// <summary>Draws the square.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="title">What is drawn.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="values">A value per pair; NaN where there is none, as between a column and itself.</param>
    /// <param name="full">The value, or its opposite, of a full cell.</param>
    public static void Draw(MarkupWriter m, string title, IReadOnlyList<string> columns, Func<int, int, double> values, double full)
    {
        double cell = (Width - Gutter - 2) / columns.Count, font = Math.Min(10.5, 0.92 * cell);
        using OpenElement svg = Drawing.Open(m, Width, Width, title, $"{columns.Count} columns against each other; rows from top to bottom are the columns from left to right.");
        string size = $"font-size:{Drawing.N(font)}px";
        for (int row = 0; row < columns.Count; row++)
        {
            string name = ReportText.Name(columns[row], LabelLetters);
            double center = ((row + 0.5) * cell) + (font * 0.34);
            m.Leaf("text", name, ("class", "label end"), ("style", size), ("x", Drawing.N(Gutter - 6)), ("y", Drawing.N(center)));
            m.Leaf("text", name, ("class", "label end"), ("style", size), ("transform", $"translate({Drawing.N(Gutter + center)} {Drawing.N(Width - Gutter + 6)})rotate(-90)"));
            for (int column = 0; column < columns.Count; column++)
            {
                Cell(m, Gutter + (column * cell), row * cell, cell, row == column ? double.NaN : values(row, column), full, columns.Count <= MostWithFigures);
            }
        }
    }

    private static void Cell(MarkupWriter m, double x, double y, double size, double value, double full, bool hasFigure)
    {
        if (!double.IsFinite(value))
        {
            Drawing.Box(m, "nothing", x + 0.5, y + 0.5, size - 1, size - 1);
            return;
        }

        double strength = Math.Min(1, Math.Abs(value) / full);
        if (strength >= 0.005)
        {
            m.Empty(
                "rect", ("class", value < 0 ? "below" : "above"), ("x", Drawing.N(x + 0.5)), ("y", Drawing.N(y + 0.5)),
                ("width", Drawing.N(size - 1)), ("height", Drawing.N(size - 1)), ("fill-opacity", strength.ToString("0.##", CultureInfo.InvariantCulture)));
        }

        if (hasFigure)
        {
            string figure = value.ToString("0.00", CultureInfo.InvariantCulture).Replace("0.", ".").Replace('-', '−');
            Drawing.Label(m, strength > 0.6 ? "cell middle reversed" : "cell middle", x + (size / 2), y + (size / 2) + 3, figure);
        }
    }
}
