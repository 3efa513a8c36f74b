using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>A report as one page of HTML that is XML as well: no script, no font, no picture from elsewhere.</summary>
internal static class HtmlReport
{
    // Were an escape ever forgotten, nothing could run or be fetched all the same.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static readonly ReportSection[] Sections =
    [
        new("measures", "Measures", c => c.Parts.Metrics.Count > 0, MeasuresSection.Write),
        new("columns", "Columns", c => c.Parts.Columns.Count > 0, ColumnsSection.Write),
        new("associations", "Associations", c => c.Parts.Pairs.Count > 0, AssociationsSection.Write),
        new("projection", "Projection", c => c.Parts.Pictures.Projection.Count > 0, ProjectionSection.Write),
        new("detection", "Detection", c => c.Parts.Pictures.RocCurves.Count > 0, DetectionSection.Write),
        new("classes", "Classes", c => c.Parts.Classes.Count > 0, ClassesSection.Write),
        new("augmentation", "Augmentation", c => c.Comparison is { Candidates.Count: > 0 }, ComparisonSection.Write),
        new("privacy", "Privacy", c => c.Parts.Pictures.SyntheticDistances.Count > 0, PrivacySection.Write),
        new("training", "Training", c => c.History.Count > 0, TrainingSection.Write),
        new("settings", "Settings", _ => true, SettingsSection.Write),
    ];

    private static readonly Lazy<string> Style = new(() =>
    {
        using Stream stream = typeof(HtmlReport).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    });

    /// <summary>Writes the page.</summary>
    public static string Write(ReportContent content)
    {
        var m = new MarkupWriter();
        m.Raw("<!DOCTYPE html>\n");
        using (m.In("html", ("lang", "en")))
        {
            Head(m, content.Title);
            using (m.In("body"))
            {
                Body(m, content);
            }
        }

        return m.ToString();
    }

    private static void Head(MarkupWriter m, string title)
    {
        using OpenElement head = m.In("head");
        m.Empty("meta", ("charset", "utf-8"));
        m.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        m.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
        m.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy));
        m.Leaf("title", ReportText.Short(title, 120));
        using (m.In("style"))
        {
            m.Raw(Style.Value);
        }
    }

    private static void Body(MarkupWriter m, ReportContent content)
    {
        ReportSection[] sections = [.. Sections.Where(s => s.IsThere(content))];
        using OpenElement main = m.In("main");
        Masthead.Write(m, content);
        using (m.In("nav", ("aria-label", "Contents")))
        {
            foreach (ReportSection section in sections)
            {
                m.Leaf("a", section.Title, ("href", "#" + section.Id));
                m.Text(" ");
            }
        }

        foreach (ReportSection section in sections)
        {
            using (m.In("section", ("id", section.Id)))
            {
                m.Leaf("h2", section.Title);
                section.Write(m, content);
            }
        }
    }
}
