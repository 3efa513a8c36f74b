using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Makes rows that could have been real but for what their columns have to do with each other.</summary>
/// <remarks>
/// Density estimation as classification against a reference (Hastie, Tibshirani and Friedman 2009, The Elements of Statistical Learning,
/// section 14.2.4). A row takes over a real row's values but for a random part of its columns, whose values come from other rows; now and then
/// a number is drawn from beyond its column's range, or a value is missing, so that the end of the data is learned too.
/// </remarks>
internal static class NegativeRows
{
    private const double StrayShare = 0.03;

    /// <summary>Makes rows.</summary>
    /// <param name="real">Real rows to take values from.</param>
    /// <param name="count">How many to make.</param>
    /// <param name="random">The stream to draw from.</param>
    public static TableData Make(TableData real, int count, RandomSource random)
    {
        IReadOnlyList<TableColumn> columns = real.Columns;
        var made = new TableData(columns, count);
        (double Low, double High)[] ranges = Ranges(real);
        for (int row = 0; row < count; row++)
        {
            int own = random.NextInt(real.RowCount), certain = random.NextInt(columns.Count);
            double share = random.NextDouble();
            for (int c = 0; c < columns.Count; c++)
            {
                bool isTaken = c == certain || random.NextDouble() < share;
                int source = isTaken ? random.NextInt(real.RowCount) : own;
                bool isStray = isTaken && random.NextDouble() < StrayShare;
                if (columns[c].IsDiscrete)
                {
                    made.Codes(c)[row] = isStray ? -1 : real.Codes(c)[source];
                }
                else
                {
                    made.Numbers(c)[row] = isStray ? Stray(ranges[c], random) : real.Numbers(c)[source];
                }
            }
        }

        return made;
    }

    // Missing, or anywhere in a range twice as wide as the column's.
    private static double Stray((double Low, double High) range, RandomSource random)
    {
        double width = range.High - range.Low;
        return random.NextInt(4) == 0 ? double.NaN : range.Low + (width * ((2 * random.NextDouble()) - 0.5));
    }

    private static (double Low, double High)[] Ranges(TableData real)
    {
        var ranges = new (double Low, double High)[real.Columns.Count];
        for (int c = 0; c < ranges.Length; c++)
        {
            if (!real.Columns[c].IsDiscrete)
            {
                (double low, double high) = (double.PositiveInfinity, double.NegativeInfinity);
                foreach (double value in real.Numbers(c))
                {
                    (low, high) = double.IsNaN(value) ? (low, high) : (Math.Min(low, value), Math.Max(high, value));
                }

                ranges[c] = low <= high ? (low, high) : (0, 0);
            }
        }

        return ranges;
    }
}
