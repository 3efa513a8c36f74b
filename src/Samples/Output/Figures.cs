using System;
using System.Globalization;

namespace Samples.Output;

/// <summary>Numbers as cells of a table, the same in every culture.</summary>
internal static class Figures
{
    /// <summary>A number with three decimals.</summary>
    public static string Text(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    /// <summary>Several numbers with three decimals.</summary>
    public static string[] Cells(params double[] values) => Array.ConvertAll(values, Text);
}
