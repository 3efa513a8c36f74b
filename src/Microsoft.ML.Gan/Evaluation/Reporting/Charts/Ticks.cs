using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Reporting.Charts;

/// <summary>Round values along an axis, and how they are written.</summary>
internal static class Ticks
{
    private static readonly (double Size, string Letter)[] Prefixes = [(1e9, "G"), (1e6, "M"), (1e3, "k")];

    /// <summary>Gets multiples of 1, 2 or 5 times a power of ten between two values.</summary>
    /// <param name="low">The lower value.</param>
    /// <param name="high">The upper value.</param>
    /// <param name="most">The most of them.</param>
    public static double[] Between(double low, double high, int most)
    {
        if (!(high > low) || !double.IsFinite(high - low))
        {
            return [low];
        }

        double step = Step(low, high, most);
        var ticks = new List<double>();
        for (double k = Math.Ceiling((low / step) - 1e-9); k * step <= high + (1e-9 * step) && ticks.Count <= most; k++)
        {
            ticks.Add(k * step);
        }

        return [.. ticks];
    }

    /// <summary>Writes ticks in as few digits as tell them apart.</summary>
    public static string[] Write(IReadOnlyList<double> ticks)
    {
        double largest = 0, step = ticks.Count > 1 ? ticks[1] - ticks[0] : Math.Abs(ticks[0]);
        foreach (double tick in ticks)
        {
            largest = Math.Max(largest, Math.Abs(tick));
        }

        if (largest is > 0 and < 1e-6 or >= 1e13)
        {
            return [.. ticks.Select(t => t == 0 ? "0" : t.ToString("0.##e0", CultureInfo.InvariantCulture).Replace('-', '−'))];
        }

        (double size, string letter) = largest >= 10_000 ? Array.Find(Prefixes, p => largest >= p.Size) : (1, string.Empty);
        int decimals = step > 0 && double.IsFinite(step) ? Math.Clamp((int)Math.Ceiling(-Math.Log10(step / size) - 1e-9), 0, 8) : 0;
        var texts = new string[ticks.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            string number = (ticks[i] / size).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            texts[i] = ticks[i] == 0 ? "0" : number.Replace('-', '−') + letter;
        }

        return texts;
    }

    private static double Step(double low, double high, int most)
    {
        double raw = (high - low) / most, power = Math.Pow(10, Math.Floor(Math.Log10(raw))), lead = raw / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
