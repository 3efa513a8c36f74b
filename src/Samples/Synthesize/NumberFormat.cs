using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace Samples.Synthesize;

/// <summary>How the numbers of a column are written.</summary>
/// <param name="Decimals">The most digits after the point.</param>
/// <param name="IsFixed">Whether every number has that many.</param>
internal sealed partial record NumberFormat(int Decimals, bool IsFixed)
{
    // Beyond these a double is written with as many digits as it takes.
    private const int MaximumDigits = 15;

    /// <summary>The format of cells that are all numbers, or <see langword="null"/>.</summary>
    public static NumberFormat? Find(IReadOnlyCollection<string> cells)
    {
        if (!cells.All(IsNumber))
        {
            return null;
        }

        int[] decimals = [.. cells.Select(CountDecimals)];
        return new NumberFormat(decimals.Max(), decimals.Min() == decimals.Max());
    }

    /// <summary>Whether a cell is a number; one with leading zeros, or more digits than a double holds, is a code.</summary>
    public static bool IsNumber(string cell) => Pattern().IsMatch(cell);

    /// <summary>The cell of a number.</summary>
    public string Write(double value)
    {
        if (Decimals > MaximumDigits)
        {
            return value.ToString("R", CultureInfo.InvariantCulture);
        }

        double rounded = Math.Round(value, Decimals) + 0.0; // no "-0"
        string cell = rounded.ToString($"F{Decimals}", CultureInfo.InvariantCulture);
        return IsFixed ? cell : cell.TrimEnd('0').TrimEnd('.');
    }

    /// <summary>The format, for people.</summary>
    public string Describe() => Decimals switch
    {
        0 => string.Empty,
        > MaximumDigits => "full precision",
        1 => IsFixed ? "1 decimal" : "up to 1 decimal",
        _ => IsFixed ? $"{Decimals} decimals" : $"up to {Decimals} decimals",
    };

    private static int CountDecimals(string cell)
    {
        if (cell.AsSpan().IndexOfAny('e', 'E') >= 0)
        {
            return MaximumDigits + 1;
        }

        int point = cell.IndexOf('.');
        return point < 0 ? 0 : cell.AsSpan(point + 1).Trim().Length;
    }

    [GeneratedRegex(@"^\s*-?((0|[1-9][0-9]{0,14})(\.[0-9]+)?|\.[0-9]+)([eE][+-]?[0-9]{1,2})?\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
