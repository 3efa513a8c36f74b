using System;

namespace Microsoft.ML.Gan.Evaluation.Statistics;

/// <summary>Quantiles of numbers, between two of them in proportion (definition 7 of Hyndman and Fan 1996, the default of NumPy).</summary>
internal static class Quantiles
{
    /// <summary>Gets a quantile.</summary>
    /// <param name="ascending">At least one number, in order.</param>
    /// <param name="share">Which share lies below, from 0 to 1.</param>
    public static double Of(double[] ascending, double share)
    {
        double place = share * (ascending.Length - 1);
        int below = (int)place, above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + ((place - below) * (ascending[above] - ascending[below]));
    }

    /// <summary>Copies numbers in order.</summary>
    public static double[] Ascending(ReadOnlySpan<float> values)
    {
        var sorted = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            sorted[i] = values[i];
        }

        Array.Sort(sorted);
        return sorted;
    }
}
