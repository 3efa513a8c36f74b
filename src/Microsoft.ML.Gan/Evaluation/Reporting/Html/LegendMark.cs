using Microsoft.ML.Gan.Evaluation.Reporting.Charts;
using Microsoft.ML.Gan.Evaluation.Reporting.Markup;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Html;

/// <summary>A sample of how something is drawn, to stand beside its name.</summary>
internal static class LegendMark
{
    /// <summary>A line across.</summary>
    public const string Line = "M0 6H22";

    /// <summary>A filled or hollow bar.</summary>
    public const string Bar = "M2 3H20V9H2Z";

    /// <summary>A disk.</summary>
    public const string Dot = "M7.8 6A3.2 3.2 0 1 1 14.2 6A3.2 3.2 0 1 1 7.8 6Z";

    /// <summary>A diamond.</summary>
    public const string Diamond = "M6.5 6L11 1.5L15.5 6L11 10.5Z";

    /// <summary>An upright tick.</summary>
    public const string Tick = "M11 0V12";

    /// <summary>A few dots.</summary>
    public const string Dots = "M4 8h0M11 4h0M17 8h0";

    /// <summary>A few crosses.</summary>
    public const string Crosses = "M3 5l4 4m0 -4l-4 4M13 3l4 4m0 -4l-4 4";

    /// <summary>Draws a sample.</summary>
    /// <param name="m">Where to.</param>
    /// <param name="path">Its shape.</param>
    /// <param name="kind">The class of what it stands for.</param>
    public static void Draw(MarkupWriter m, string path, string kind)
    {
        using OpenElement svg = m.In("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "mark"), ("viewBox", "0 0 22 12"), ("aria-hidden", "true"));
        m.Empty("path", ("class", kind), ("d", path));
    }

    /// <summary>Writes a list of samples with what they stand for.</summary>
    public static void Key(MarkupWriter m, params (string Path, string Kind, string Text)[] items)
    {
        using OpenElement key = m.In("ul", ("class", "key"));
        foreach ((string path, string kind, string text) in items)
        {
            using OpenElement item = m.In("li");
            Draw(m, path, kind);
            m.Text(" " + text);
        }
    }
}
