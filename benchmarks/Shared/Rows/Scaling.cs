using System;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>Standardizes the numbers of a column; missing ones become the mean, and so 0.</summary>
/// <param name="Mean">The mean of the numbers it was taken from.</param>
/// <param name="Deviation">Their standard deviation; 1 where they are all the same.</param>
internal sealed record Scaling(double Mean, double Deviation)
{
    /// <summary>Measures numbers.</summary>
    public static Scaling Of(float[] numbers)
    {
        float[] present = [.. numbers.Where(v => !float.IsNaN(v))];
        double mean = present.Length == 0 ? 0 : present.Average();
        double deviation = present.Length == 0 ? 0 : Math.Sqrt(present.Average(v => (v - mean) * (v - mean)));
        return new Scaling(mean, deviation > 0 ? deviation : 1);
    }

    /// <summary>Gets the standardized numbers.</summary>
    public float[] Apply(float[] numbers) => Array.ConvertAll(numbers, v => float.IsNaN(v) ? 0 : (float)((v - Mean) / Deviation));
}
