using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>What columns have to do with each other, in real rows, in synthetic rows, and the difference.</summary>
internal static class AssociationsSection
{
    private const int WorstPairs = 8;

    private static readonly double[] Fulls = [0.05, 0.1, 0.2, 0.5, 1, 2];

    /// <summary>Writes squares and the worst pairs.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        var matrix = new AssociationMatrix(content.Parts.Pairs);
        m.Leaf("p", "Pearson's correlation of two numbers, from −1 to 1; the correlation ratio of a number and a category, or Cramér's V of two categories, from 0 to 1."
            + (matrix.ColumnCount > matrix.Columns.Count ? $" Of {matrix.ColumnCount} columns, the {matrix.Columns.Count} are drawn whose pairs differ most." : string.Empty));
        double full = Fulls.First(f => f >= Math.Min(2, matrix.LargestDifference));
        using (m.In("div", ("class", "grid three")))
        {
            Square(m, "Real rows", matrix, matrix.Real, 1);
            Square(m, "Synthetic rows", matrix, matrix.Synthetic, 1);
            Square(m, "Synthetic less real", matrix, matrix.Difference, full);
        }

        Worst(m, content.Parts.Pairs);
    }

    private static void Square(MarkupWriter m, string title, AssociationMatrix matrix, Func<int, int, double> values, double full)
    {
        using OpenElement figure = m.In("figure");
        using (m.In("figcaption"))
        {
            m.Leaf("h3", title);
            Key(m, full);
        }

        HeatMap.Draw(m, "Associations: " + title, matrix.Columns, values, full);
    }

    // Nine cells from the one end to the other.
    private static void Key(MarkupWriter m, double full)
    {
        const int Steps = 4, Side = 11;
        string end = full.ToString("0.##", CultureInfo.InvariantCulture);
        using OpenElement key = m.In("span", ("class", "aside scale"));
        m.Text($"−{end} ");
        using (m.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", $"0 0 {((2 * Steps) + 1) * (Side + 1)} {Side}"), ("aria-hidden", "true")))
        {
            for (int i = -Steps; i <= Steps; i++)
            {
                int x = (i + Steps) * (Side + 1);
                Drawing.Box(m, "frame", x + 0.5, 0.5, Side - 1, Side - 1);
                m.Empty(
                    "rect", ("class", i < 0 ? "below" : "above"), ("x", Drawing.N(x)), ("y", "0"), ("width", Drawing.N(Side)), ("height", Drawing.N(Side)),
                    ("fill-opacity", Drawing.N(Math.Abs(i) / (double)Steps)));
            }
        }

        m.Text($" +{end}");
    }

    private static void Worst(MarkupWriter m, IReadOnlyList<PairEvaluation> pairs)
    {
        m.Leaf("h3", pairs.Count > WorstPairs ? "The pairs that are kept least well" : "The pairs");
        using OpenElement box = m.In("div", ("class", "scroll"));
        using OpenElement table = m.In("table", ("class", "figures"));
        using (m.In("thead"))
        using (m.In("tr"))
        {
            m.Leaf("th", "Columns", ("scope", "col"));
            foreach (string name in new[] { "Similarity", "Real", "Synthetic", "Difference" })
            {
                m.Leaf("th", name, ("scope", "col"), ("class", "number"));
            }
        }

        using OpenElement body = m.In("tbody");
        foreach (PairEvaluation pair in pairs.Take(WorstPairs))
        {
            using OpenElement row = m.In("tr");
            using (m.In("th", ("scope", "row")))
            {
                m.Name(pair.First, 28);
                m.Text(" × ");
                m.Name(pair.Second, 28);
            }

            m.Leaf("td", ReportNumbers.Figure(pair.Similarity), ("class", "number"));
            m.Leaf("td", ReportNumbers.Figure(pair.RealAssociation), ("class", "number"));
            m.Leaf("td", ReportNumbers.Figure(pair.SyntheticAssociation), ("class", "number"));
            m.Leaf("td", ReportNumbers.Difference(pair.SyntheticAssociation - pair.RealAssociation), ("class", "number"));
        }
    }
}
