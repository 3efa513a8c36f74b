using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>Figures and names as they stand in readings.</summary>
internal static class Figures
{
    // A reading is a sentence: longer names are cut.
    private const int LongestName = 60;

    /// <summary>Writes a figure with three decimals.</summary>
    public static string Of(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>Writes a figure that is small by its nature with five decimals.</summary>
    public static string Small(double value) => value.ToString("0.00000", CultureInfo.InvariantCulture);

    /// <summary>Writes a share as a percentage.</summary>
    public static string Percent(double share) => (100 * share).ToString(Math.Abs(share) < 0.0995 ? "0.0" : "0", CultureInfo.InvariantCulture) + " %";

    /// <summary>Writes a number of rows with groups of three digits.</summary>
    public static string Count(int rows) => rows.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Writes a name in quotes.</summary>
    public static string Name(string name) => $"'{(name.Length > LongestName ? name[..Whole(name, LongestName)] + "…" : name)}'";

    /// <summary>Writes a list: a, b and c.</summary>
    public static string List(IReadOnlyList<string> parts) => parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.SkipLast(1))} and {parts[^1]}";

    // No pair of UTF-16 units is cut in two.
    private static int Whole(string name, int length) => char.IsHighSurrogate(name[length - 1]) ? length - 1 : length;
}
