using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>The columns one by one, real against synthetic, the least similar first.</summary>
internal static class ColumnsSection
{
    private const int MostOpen = 12;

    /// <summary>Writes the charts.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        IReadOnlyList<ColumnEvaluation> columns = content.Parts.Columns;
        m.Leaf("p", "How often each value is met, in shares of the rows; the column that is kept least well comes first. Percentages beside bars are those of the real rows. "
            + "Similarity is one minus the largest difference of the distribution functions of numbers, or one minus half the sum of the differences of categories; "
            + "coverage is the share of categories, or of the range of numbers, that synthetic rows have.");
        LegendMark.Key(
            m, (LegendMark.Bar, "fill real", "real rows"), (LegendMark.Bar, "hollow synthetic", "synthetic rows: categories"), (LegendMark.Line, "line synthetic dashed", "synthetic rows: numbers"));
        Grid(m, columns.Take(MostOpen));
        if (columns.Count > MostOpen)
        {
            using OpenElement more = m.In("details");
            m.Leaf("summary", $"The other {columns.Count - MostOpen} columns");
            Grid(m, columns.Skip(MostOpen));
        }
    }

    private static void Grid(MarkupWriter m, IEnumerable<ColumnEvaluation> columns)
    {
        using OpenElement grid = m.In("div", ("class", "grid three"));
        foreach (ColumnEvaluation column in columns)
        {
            using OpenElement figure = m.In("figure");
            using (m.In("figcaption"))
            {
                using (m.In("h3"))
                {
                    m.Name(column.Name, 34);
                }

                m.Leaf("span", "similarity " + ReportNumbers.Figure(column.Similarity) + (column.Baseline is { } baseline ? $" (held out {ReportNumbers.Figure(baseline)})" : string.Empty)
                    + $", coverage {ReportNumbers.Figure(column.Coverage)}", ("class", "aside"));
            }

            Draw(m, column);
        }
    }

    private static void Draw(MarkupWriter m, ColumnEvaluation column)
    {
        ColumnMarginal marginal = column.Marginal;
        if (marginal.Labels.Count == 0)
        {
            m.Leaf("p", "No value in any row.", ("class", "aside"));
        }
        else if (column.IsCategorical || marginal.Edges.Count < 2 || !marginal.Edges.All(double.IsFinite))
        {
            CategoryChart.Draw(m, column.Name, marginal);
        }
        else
        {
            HistogramChart.Draw(m, column.Name, marginal);
        }
    }
}
