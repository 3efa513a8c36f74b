using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>An option of a fit and its value, as a report lists them.</summary>
/// <param name="Name">Its name, that of its group before it.</param>
/// <param name="Value">The value.</param>
/// <param name="IsChanged">Whether it is not the default.</param>
internal sealed record ReportedOption(string Name, string Value, bool IsChanged)
{
    // Who is told of a fit, and who ends it, is no part of what was learned.
    private static readonly string[] LeftOut = [nameof(GanOptions.Progress), nameof(GanOptions.CancellationToken), nameof(GanOptions.ReturnBestOnCancel)];

    /// <summary>Lists the options, group by group.</summary>
    public static IReadOnlyList<ReportedOption> Of(GanOptions options) => [.. List(options, new GanOptions(), typeof(GanOptions), string.Empty)];

    private static IEnumerable<ReportedOption> List(object options, object defaults, Type type, string prefix)
    {
        foreach (PropertyInfo property in type.GetProperties().Where(p => p.CanWrite && !LeftOut.Contains(p.Name)).OrderBy(p => IsGroup(p.PropertyType)))
        {
            object? value = property.GetValue(options), usual = property.GetValue(defaults);
            if (IsGroup(property.PropertyType) && value is not null && usual is not null)
            {
                foreach (ReportedOption option in List(value, usual, property.PropertyType, $"{prefix}{property.Name}."))
                {
                    yield return option;
                }
            }
            else
            {
                yield return new ReportedOption(prefix + property.Name, Text(value), Text(value) != Text(usual));
            }
        }
    }

    private static bool IsGroup(Type type) => type.IsClass && type != typeof(string) && type.Name.EndsWith("Options", StringComparison.Ordinal);

    private static string Text(object? value) => value switch
    {
        null => "not set",
        string text => text,
        bool flag => flag ? "yes" : "no",
        Enum member => member.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join(", ", items.Cast<object?>().Select(Text)) is { Length: > 0 } list ? list : "none",
        _ => value.GetType().Name,
    };
}
