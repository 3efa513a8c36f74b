using System;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>The grid, the range and, where few values fill little of the grid, the values that the numbers of a column keep to.</summary>
/// <param name="Minimum">The smallest value that several rows hold, or the mean of the smallest.</param>
/// <param name="Maximum">The largest, likewise.</param>
/// <param name="Step">The distance between grid points of whole numbers and ticks; 0 where decimals rule.</param>
/// <param name="Decimals">The decimals seen; -1 when there are too many to be a grid.</param>
/// <param name="Digits">The significant digits seen, where there are too many decimals; -1 when they are as many as a double holds.</param>
/// <param name="Values">The only values, ascending; empty where any grid point will do.</param>
internal sealed partial record NumberResolution(double Minimum, double Maximum, double Step, int Decimals, int Digits, double[] Values)
{
    private const int MaximumDecimals = 9;
    private const int MaximumDigits = 12;

    // The ends of the range are means of ten rows, of fewer where these would be more than a twentieth.
    private const int RowsPerBound = 10;
    private const int RowsPerOutermost = 20;

    // Prices and amounts such as 4.99 or 7298: a thousand at most, on less than half of their grid, held by several rows each
    // save for one row in twenty. A value of one or two rows is not kept.
    private const int MaximumValues = 1000;
    private const double MaximumGridShare = 0.5;
    private const double MinimumRowShare = 0.95;

    // Ticks of today are multiples of 128 as doubles.
    private const double TickPrecision = 64;

    /// <summary>The fewest rows that make a value one to keep.</summary>
    public const int RowsPerValue = 3;

    private static readonly long[] _ticks =
        [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMillisecond];

    /// <summary>Finds the grid.</summary>
    /// <param name="kind">What the values mean.</param>
    /// <param name="values">All values, none missing; at least one.</param>
    /// <param name="counted">The distinct values of all rows, or of a sample of them.</param>
    public static NumberResolution Find(ColumnKind kind, double[] values, WeightedValues counted)
    {
        double step = kind switch
        {
            ColumnKind.Integer => 1,
            ColumnKind.DateTime => TickStep(values),
            _ => 0,
        };
        int decimals = step > 0 ? 0 : DecimalsOf(values);
        double grid = step > 0 ? step : decimals < 0 ? 0 : Math.Pow(10, -decimals);
        (double minimum, double maximum) = Range(values, step, decimals);
        return new(minimum, maximum, step, decimals, decimals < 0 ? DigitsOf(values) : -1, OnlyValues(counted, (maximum - minimum) / grid));
    }

    /// <summary>Moves a value to the nearest grid point inside the range, or to the nearest value there is.</summary>
    public double Snap(double value)
    {
        if (Values.Length > 0)
        {
            return NearestOf(Values, value);
        }

        double inside = Math.Clamp(value, Minimum, Maximum);
        double snapped =
            Step > 0 ? Minimum + (Math.Round((inside - Minimum) / Step) * Step)
            : Decimals >= 0 ? Math.Round(inside, Decimals)
            : Digits >= 0 ? ToDigits(inside, Digits)
            : inside;
        return Math.Clamp(snapped, Minimum, Maximum);
    }

    /// <summary>Gets the nearest of ascending values.</summary>
    public static double NearestOf(double[] values, double value)
    {
        int found = Array.BinarySearch(values, value), above = found >= 0 ? found : ~found;
        bool isBelowNearer = above == values.Length || (found < 0 && above > 0 && value - values[above - 1] <= values[above] - value);
        return values[isBelowNearer ? above - 1 : above];
    }

    // The extreme of one row or two is that row's secret: the mean of the outermost rows stands for it, on the grid.
    private static (double Minimum, double Maximum) Range(double[] values, double step, int decimals)
    {
        int rows = Math.Clamp(values.Length / RowsPerOutermost, 2, RowsPerBound);
        double minimum = ToGrid(Mean([.. values.Order().Take(rows)]), values[0], step, decimals);
        double maximum = ToGrid(Mean([.. values.OrderDescending().Take(rows)]), values[0], step, decimals);
        return (minimum, Math.Max(minimum, maximum));
    }

    // Exact where all are equal.
    private static double Mean(double[] values) => values[0] + values.Average(v => v - values[0]);

    private static double ToGrid(double value, double seen, double step, int decimals) =>
        step > 0 ? seen + (Math.Round((value - seen) / step) * step)
        : decimals >= 0 ? Math.Round(value, decimals)
        : value;

    private static double[] OnlyValues(WeightedValues counted, double gridPoints)
    {
        if (counted.Count > MaximumValues || counted.Count > MaximumGridShare * gridPoints)
        {
            return [];
        }

        WeightedValues held = counted.Where(i => counted.Masses[i] >= RowsPerValue);
        return held.Total >= MinimumRowShare * counted.Total ? held.Values : [];
    }

    /// <summary>Gets the longest of a day, an hour, a minute, a second and a millisecond that all ticks are multiples of; 1 where none is.</summary>
    public static double TickStep(double[] values)
    {
        foreach (long ticks in _ticks)
        {
            int i = 0;
            while (i < values.Length && Math.Abs(values[i] - (Math.Round(values[i] / ticks) * ticks)) <= TickPrecision)
            {
                i++;
            }

            if (i == values.Length)
            {
                return ticks;
            }
        }

        return 1;
    }

    private static int DecimalsOf(double[] values)
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

    private static int DigitsOf(double[] values)
    {
        int digits = 1;
        foreach (double value in values)
        {
            while (!Same(value, ToDigits(value, digits)))
            {
                if (++digits > MaximumDigits)
                {
                    return -1;
                }
            }
        }

        return digits;
    }

    // A power of ten up to 22 is exact as a double, so that the quotient is the double nearest to the decimal number.
    private static double ToDigits(double value, int digits)
    {
        if (value == 0)
        {
            return 0;
        }

        int decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        double power = Math.Pow(10, Math.Abs(decimals));
        return decimals is > 22 or < -22 ? value
            : decimals >= 0 ? Math.Round(value * power) / power
            : Math.Round(value / power) * power;
    }

    // A value that came as a float is compared as a float: 0.1f is not 0.1.
    private static bool Keeps(double value, int decimals) => Same(value, Math.Round(value, decimals));

    private static bool Same(double value, double rounded) =>
        rounded == value || ((float)value == value && (float)rounded == (float)value);
}
