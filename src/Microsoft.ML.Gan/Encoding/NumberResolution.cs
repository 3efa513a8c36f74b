using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>The grid and the range that the numbers of a column keep to, so that decoded values keep to them too.</summary>
/// <param name="Minimum">The smallest value seen.</param>
/// <param name="Maximum">The largest value seen.</param>
/// <param name="Step">The distance between grid points of whole numbers and ticks; 0 where decimals rule.</param>
/// <param name="Decimals">The decimals seen; -1 when there are too many to be a grid.</param>
internal sealed record NumberResolution(double Minimum, double Maximum, double Step, int Decimals)
{
    private const int MaximumDecimals = 9;

    private static readonly long[] _ticks =
        [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond];

    /// <summary>Finds the grid of ascending, distinct values.</summary>
    public static NumberResolution Find(ColumnKind kind, IReadOnlyList<double> values) => kind switch
    {
        ColumnKind.Integer => new(values[0], values[^1], 1, 0),
        ColumnKind.DateTime => new(values[0], values[^1], TickStep(values), 0),
        _ => new(values[0], values[^1], 0, DecimalsOf(values)),
    };

    /// <summary>Moves a value to the nearest grid point inside the range.</summary>
    public double Snap(double value)
    {
        double inside = Math.Clamp(value, Minimum, Maximum);
        double snapped =
            Step > 0 ? Minimum + (Math.Round((inside - Minimum) / Step) * Step)
            : Decimals >= 0 ? Math.Round(inside, Decimals)
            : inside;
        return Math.Clamp(snapped, Minimum, Maximum);
    }

    private static double TickStep(IReadOnlyList<double> values)
    {
        foreach (long ticks in _ticks)
        {
            int i = 0;
            while (i < values.Count && values[i] % ticks == 0)
            {
                i++;
            }

            if (i == values.Count)
            {
                return ticks;
            }
        }

        return 1;
    }

    private static int DecimalsOf(IReadOnlyList<double> values)
    {
        int decimals = 0;
        foreach (double value in values)
        {
            while (!Keeps(value, decimals))
            {
                if (++decimals > MaximumDecimals)
                {
                    return -1;
                }
            }
        }

        return decimals;
    }

    // A value that came as a float is compared as a float: 0.1f is not 0.1.
    private static bool Keeps(double value, int decimals)
    {
        double rounded = Math.Round(value, decimals);
        return rounded == value || ((float)value == value && (float)rounded == (float)value);
    }
}
