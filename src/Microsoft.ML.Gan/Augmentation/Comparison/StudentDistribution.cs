using System;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Student's t distribution.</summary>
internal static class StudentDistribution
{
    private const int Halvings = 200;

    /// <summary>Gets the value that is exceeded with a small probability.</summary>
    /// <param name="tail">That probability, above 0 and at most 0.5.</param>
    /// <param name="degrees">The degrees of freedom, at least 1.</param>
    public static double UpperQuantile(double tail, double degrees)
    {
        double low = 0, high = 1;
        while (UpperTail(high, degrees) > tail)
        {
            high *= 2;
        }

        for (int i = 0; i < Halvings && low < high; i++)
        {
            double middle = (low + high) / 2;
            if (UpperTail(middle, degrees) > tail)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return (low + high) / 2;
    }

    /// <summary>Gets the probability of exceeding a value that is not negative: half of the incomplete beta function at ν / (ν + t²).</summary>
    public static double UpperTail(double value, double degrees) =>
        IncompleteBeta.Regularized(degrees / (degrees + (value * value)), degrees / 2, 0.5) / 2;
}
