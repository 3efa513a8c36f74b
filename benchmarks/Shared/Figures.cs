using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Figures of which some may be missing.</summary>
internal static class Figures
{
    /// <summary>Gets the median.</summary>
    public static double Median(IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    /// <summary>Gets the median; <see langword="null"/> of nothing.</summary>
    public static double? MedianOrNull(IReadOnlyCollection<double> values) => values.Count == 0 ? null : Median(values);

    /// <summary>Rounds a figure.</summary>
    public static double? Round(double? figure, int digits) => figure is { } number ? Math.Round(number, digits) : null;

    /// <summary>Writes a figure, or a dash.</summary>
    public static string Text(double? figure, string format) => figure?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
