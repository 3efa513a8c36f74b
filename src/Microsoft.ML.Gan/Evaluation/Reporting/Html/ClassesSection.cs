using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>The classes of the label, each compared by itself.</summary>
internal static class ClassesSection
{
    private const int MostClasses = 50;

    /// <summary>Writes the table.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        using (m.In("p"))
        {
            m.Text("The rows of each class of ");
            m.Name(content.Parts.Facts.LabelColumnName ?? "the label");
            m.Text(", compared with the real rows of the same class. Figures of few rows are rough, and real rows would not reach 1 either.");
        }

        using (m.In("div", ("class", "scroll")))
        using (m.In("table", ("class", "figures")))
        {
            using (m.In("thead"))
            using (m.In("tr"))
            {
                m.Leaf("th", "Class", ("scope", "col"));
                foreach (string name in new[] { "Real rows", "Synthetic rows", "Shape", "Trend" })
                {
                    m.Leaf("th", name, ("scope", "col"), ("class", "number"));
                }
            }

            using OpenElement body = m.In("tbody");
            foreach (ClassEvaluation one in content.Parts.Classes.Take(MostClasses))
            {
                using OpenElement row = m.In("tr");
                using (m.In("th", ("scope", "row")))
                {
                    m.Name(one.Name, 40);
                }

                m.Leaf("td", ReportNumbers.Count(one.RealRows), ("class", "number"));
                m.Leaf("td", ReportNumbers.Count(one.SyntheticRows), ("class", "number"));
                m.Leaf("td", Figure(one.Shape), ("class", "number"));
                m.Leaf("td", Figure(one.Trend), ("class", "number"));
            }
        }

        if (content.Parts.Classes.Count > MostClasses)
        {
            m.Leaf("p", $"{content.Parts.Classes.Count - MostClasses} more classes are in the JSON report.", ("class", "aside"));
        }
    }

    private static string Figure(double value) => double.IsNaN(value) ? "too few rows" : ReportNumbers.Figure(value);
}
