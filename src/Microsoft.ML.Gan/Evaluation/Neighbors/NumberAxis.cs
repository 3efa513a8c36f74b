using System;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Neighbors;

/// <summary>Where the numbers of a column lie in a space.</summary>
/// <param name="Column">The column.</param>
/// <param name="Center">The number that lies at 0.</param>
/// <param name="Scale">How far it is from there to 1.</param>
/// <param name="Median">What stands for a missing number.</param>
/// <param name="WithMissing">Whether missing numbers are a category besides.</param>
internal readonly record struct NumberAxis(int Column, double Center, double Scale, double Median, bool WithMissing)
{
    /// <summary>Gets the place of a number.</summary>
    public float Place(double value) => (float)(((double.IsNaN(value) ? Median : value) - Center) / Scale);

    /// <summary>Measures numbers by their range.</summary>
    /// <param name="present">At least one.</param>
    public static (double Center, double Scale, double Median) OfRange(double[] present)
    {
        double low = present.Min(), span = present.Max() - low;
        return (low, span > 0 ? span : 1, MedianOf(present));
    }

    /// <summary>Measures numbers by twice their standard deviation.</summary>
    /// <param name="present">At least one.</param>
    public static (double Center, double Scale, double Median) OfDeviation(double[] present)
    {
        double mean = present.Average(), deviation = Math.Sqrt(present.Average(v => (v - mean) * (v - mean)));
        return (mean, deviation > 0 ? 2 * deviation : 1, MedianOf(present));
    }

    private static double MedianOf(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
