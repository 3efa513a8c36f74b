using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>What it takes to make the same comparison again.</summary>
internal static class SettingsSection
{
    private const int ShownLetters = 28;
    private const int FullLetters = 1000;
    private const int MostFull = 100;

    /// <summary>Writes facts and options.</summary>
    public static void Write(MarkupWriter m, ReportContent content)
    {
        using (m.In("div", ("class", "scroll")))
        using (m.In("table", ("class", "figures settings")))
        using (m.In("tbody"))
        {
            foreach ((string name, string value) in ReportFacts.Of(content.Parts.Facts))
            {
                Row(m, name, value, isChanged: false);
            }
        }

        if (content.Settings is { } options)
        {
            Options(m, options);
        }

        FullNames(m, content);
    }

    private static void Options(MarkupWriter m, GanOptions options)
    {
        IReadOnlyList<ReportedOption> all = ReportedOption.Of(options);
        int changed = all.Count(o => o.IsChanged);
        using OpenElement details = m.In("details");
        m.Leaf("summary", changed == 0 ? "Options of the fit, all at their defaults" : $"Options of the fit; {changed} of {all.Count} are not at their defaults");
        using OpenElement box = m.In("div", ("class", "scroll"));
        using OpenElement table = m.In("table", ("class", "figures settings"));
        using OpenElement body = m.In("tbody");
        foreach (ReportedOption option in all.OrderByDescending(o => o.IsChanged))
        {
            Row(m, option.Name, option.Value, option.IsChanged);
        }
    }

    // Names that are cut everywhere else.
    private static void FullNames(MarkupWriter m, ReportContent content)
    {
        string[] names = [.. content.Parts.Columns.Select(c => c.Name).Where(n => ReportText.IsLong(n, ShownLetters)).Take(MostFull)];
        if (names.Length == 0)
        {
            return;
        }

        using OpenElement details = m.In("details");
        m.Leaf("summary", "Long names of columns");
        using OpenElement list = m.In("ol", ("class", "names"));
        foreach (string name in names)
        {
            using OpenElement item = m.In("li");
            m.Name(name, FullLetters);
        }
    }

    private static void Row(MarkupWriter m, string name, string value, bool isChanged)
    {
        using OpenElement row = m.In("tr", ("class", isChanged ? "changed" : null));
        m.Leaf("th", name, ("scope", "row"));
        using OpenElement cell = m.In("td");
        m.Name(value, 120);
        m.Text(isChanged ? " (changed)" : string.Empty);
    }
}
