using System;
using System.Collections.Generic;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>How a number column is distributed: steps at frequent values, straight lines between them.</summary>
/// <remarks>
/// Made of statistics over several rows each, never of single ones: a value gets a step of its own only when enough rows hold it, the
/// rest is cut into slices of rows that are known by their means. Knots are strictly ascending in value and ascending in mass.
/// </remarks>
internal sealed partial class DistributionFunction
{
    private const int MostSlices = 1000;

    private readonly double[] _values;
    private readonly double[] _low;
    private readonly double[] _high;

    private DistributionFunction(List<(double Value, double Low, double High)> knots)
    {
        _values = [.. knots.ConvertAll(k => k.Value)];
        _low = [.. knots.ConvertAll(k => k.Low)];
        _high = [.. knots.ConvertAll(k => k.High)];
    }

    /// <summary>Learns the distribution of values.</summary>
    /// <param name="ascending">The values in ascending order, none missing; at least one.</param>
    /// <param name="rowsPerKnot">The fewest rows that make a step or a slice.</param>
    public static DistributionFunction Fit(ReadOnlySpan<double> ascending, int rowsPerKnot)
    {
        int count = ascending.Length, perSlice = Math.Max(rowsPerKnot, count / MostSlices);
        var knots = new List<(double, double, double)>();
        int sliceStart = 0;
        for (int i = 0; i < count;)
        {
            int end = EndOfRun(ascending, i);
            if (end - i >= perSlice)
            {
                AddSlice(ascending[sliceStart..i], sliceStart);
                knots.Add((ascending[i], (double)i / count, (double)end / count));
                sliceStart = end;
            }
            else if (end - sliceStart >= perSlice)
            {
                AddSlice(ascending[sliceStart..end], sliceStart);
                sliceStart = end;
            }

            i = end;
        }

        AddSlice(ascending[sliceStart..], sliceStart);
        if (knots.Count == 0)
        {
            knots.Add((Mean(ascending), 0, 1));
        }

        ReachTheEnds(knots);
        return new DistributionFunction(knots);

        // A slice of too few rows is left to the line between its neighbors.
        void AddSlice(ReadOnlySpan<double> slice, int start)
        {
            if (slice.Length >= rowsPerKnot)
            {
                double center = (start + (slice.Length / 2.0)) / count;
                knots.Add((Mean(slice), center, center));
            }
        }
    }

    /// <summary>Gets the share of rows below a value, and, at a step, a place within it.</summary>
    /// <param name="value">The value; not missing.</param>
    /// <param name="place">Where in a step, from 0 to 1: drawn at random, it spreads equal values evenly.</param>
    /// <returns>A share from 0 to 1, ascending with the value.</returns>
    public double ShareBelow(double value, double place)
    {
        int i = Array.BinarySearch(_values, value);
        if (i >= 0)
        {
            return _low[i] + (place * (_high[i] - _low[i]));
        }

        int next = ~i;
        if (next == 0)
        {
            return _low[0] * place;
        }

        if (next == _values.Length)
        {
            return _high[^1] + (place * (1 - _high[^1]));
        }

        double along = (value - _values[next - 1]) / (_values[next] - _values[next - 1]);
        return _high[next - 1] + (along * (_low[next] - _high[next - 1]));
    }

    /// <summary>Gets the value below which a share of the rows lies.</summary>
    /// <param name="share">From 0 to 1.</param>
    public double Quantile(double share)
    {
        int i = Array.BinarySearch(_low, share);
        i = i >= 0 ? i : ~i - 1; // the last knot that starts at or before the share
        if (i < 0)
        {
            return _values[0];
        }

        if (share <= _high[i] || i == _values.Length - 1)
        {
            return _values[i];
        }

        double along = (share - _high[i]) / (_low[i + 1] - _high[i]);
        return _values[i] + (along * (_values[i + 1] - _values[i]));
    }

    // The outermost slices are known by their means; the outer half of their rows follows the line that leads there.
    private static void ReachTheEnds(List<(double Value, double Low, double High)> knots)
    {
        if (knots.Count > 1 && knots[0].Low > 0)
        {
            knots.Insert(0, (Along(knots[1], knots[0], knots[1].Low, knots[0].High, 0), 0, 0));
        }

        if (knots.Count > 1 && knots[^1].High < 1)
        {
            knots.Add((Along(knots[^2], knots[^1], knots[^2].High, knots[^1].Low, 1), 1, 1));
        }

        static double Along((double Value, double, double) from, (double Value, double, double) to, double fromShare, double toShare, double share) =>
            to.Value + ((share - toShare) / (toShare - fromShare) * (to.Value - from.Value));
    }

    private static int EndOfRun(ReadOnlySpan<double> ascending, int start)
    {
        int end = start + 1;
        while (end < ascending.Length && ascending[end] == ascending[start])
        {
            end++;
        }

        return end;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (double value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}
