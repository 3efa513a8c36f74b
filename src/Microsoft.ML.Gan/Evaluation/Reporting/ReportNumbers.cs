using System;
using System.Globalization;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>Numbers as a report shows them, the same in every culture.</summary>
internal static class ReportNumbers
{
    /// <summary>What stands for a figure that is none.</summary>
    public const string None = "n/a";

    /// <summary>A figure with three decimals where it is small, fewer where it is large.</summary>
    public static string Figure(double value) => double.IsFinite(value) ? Sign(Math.Abs(value) switch
    {
        0 => "0",
        < 5e-4 or >= 1e7 => value.ToString("0.##e0", CultureInfo.InvariantCulture),
        < 10 => value.ToString("0.000", CultureInfo.InvariantCulture),
        < 100 => value.ToString("0.00", CultureInfo.InvariantCulture),
        < 1000 => value.ToString("0.0", CultureInfo.InvariantCulture),
        _ => value.ToString("#,0", CultureInfo.InvariantCulture),
    }) : NotFinite(value);

    /// <summary>A difference, whose sign is always said.</summary>
    public static string Difference(double value) => value > 0 && double.IsFinite(value) ? "+" + Figure(value) : Figure(value);

    /// <summary>A bound or a best value, without decimals that say nothing.</summary>
    public static string Bound(double value) => double.IsFinite(value) ? Sign(value.ToString("#,0.###", CultureInfo.InvariantCulture)) : NotFinite(value);

    /// <summary>An interval.</summary>
    public static string Interval(double low, double high) => $"{Figure(low)} to {Figure(high)}";

    /// <summary>A share as a percentage.</summary>
    public static string Percent(double share) => double.IsFinite(share)
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.#} %")
        : NotFinite(share);

    /// <summary>A share as a percentage that always has its tenths, to stand in a column.</summary>
    public static string PercentOfTenths(double share) => double.IsFinite(share) ? string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %") : NotFinite(share);

    /// <summary>A number of things.</summary>
    public static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A coordinate of a drawing, to a hundredth.</summary>
    public static string Coordinate(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string NotFinite(double value) => double.IsNaN(value) ? None : value > 0 ? "∞" : "−∞";

    // The minus sign is as wide as a digit; the hyphen is not.
    private static string Sign(string number) => number.Replace('-', '−');
}
