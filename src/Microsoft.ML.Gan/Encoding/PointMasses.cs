using System;
using System.Linq;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>Finds the values of a number column that stand apart from its distribution: zeros, caps, sentinels.</summary>
internal static class PointMasses
{
    private const double OverNeighbors = 5;
    private const int NeighborsEachSide = 10;

    // A sentinel is one of the outermost values, farther from the others than they lie apart, in several rows.
    private const int MaximumSentinels = 5;
    private const int RowsPerSentinel = 5;

    /// <summary>Says for each value whether it is a point mass.</summary>
    /// <param name="values">The distinct values.</param>
    /// <param name="minimumShare">The share of the rows that a point mass among other values holds at least; at 1 there are none.</param>
    public static bool[] Find(WeightedValues values, double minimumShare)
    {
        bool[] found = [.. Enumerable.Range(0, values.Count).Select(i => values.Masses[i] >= minimumShare * values.Total && StandsOut(values, i))];
        double[] v = values.Values;
        for (int i = 1; i <= Math.Min(MaximumSentinels, v.Length - 2) && minimumShare < 1; i++)
        {
            if (v[^i] - v[^(i + 1)] > v[^(i + 1)] - v[0])
            {
                Mark(values, found, v.Length - i, v.Length);
            }

            if (v[i] - v[i - 1] > v[^1] - v[i])
            {
                Mark(values, found, 0, i);
            }
        }

        return found;
    }

    // The years of an age column hold a fair share of the rows, too, but so do their neighbors.
    private static bool StandsOut(WeightedValues values, int i)
    {
        int low = Math.Max(0, i - NeighborsEachSide), high = Math.Min(values.Count - 1, i + NeighborsEachSide);
        double around = values.Masses.AsSpan(low, high - low + 1).ToArray().Order().ElementAt((high - low) / 2);
        return values.Masses[i] >= OverNeighbors * around;
    }

    private static void Mark(WeightedValues values, bool[] found, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            found[i] |= values.Masses[i] >= RowsPerSentinel;
        }
    }
}
