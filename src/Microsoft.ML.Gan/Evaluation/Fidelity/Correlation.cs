using System;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>How alike the correlation of two numbers is in two samples: one minus half the difference of Pearson's coefficients.</summary>
/// <remarks>
/// From 0 to 1, 1 is best; .5 where all of a perfect correlation is lost. It sees straight lines only. The standard error of a coefficient is about (1 − r²) / √n.
/// As in SDMetrics (CorrelationSimilarity).
/// </remarks>
internal static class Correlation
{
    /// <summary>Gets Pearson's coefficient over the rows that have both numbers; NaN where one of them does not vary.</summary>
    public static double Pearson(double[] first, double[] second)
    {
        double count = 0, meanFirst = 0, meanSecond = 0;
        for (int i = 0; i < first.Length; i++)
        {
            if (!double.IsNaN(first[i]) && !double.IsNaN(second[i]))
            {
                count++;
                meanFirst += first[i];
                meanSecond += second[i];
            }
        }

        (meanFirst, meanSecond) = (meanFirst / count, meanSecond / count);
        double both = 0, squareFirst = 0, squareSecond = 0;
        for (int i = 0; i < first.Length; i++)
        {
            if (!double.IsNaN(first[i]) && !double.IsNaN(second[i]))
            {
                double a = first[i] - meanFirst, b = second[i] - meanSecond;
                both += a * b;
                squareFirst += a * a;
                squareSecond += b * b;
            }
        }

        return squareFirst > 0 && squareSecond > 0 ? both / Math.Sqrt(squareFirst * squareSecond) : double.NaN;
    }

    /// <summary>Gets the similarity of two coefficients; where the second does not exist, it is none.</summary>
    public static double Similarity(double first, double second) => 1 - (Math.Abs(first - (double.IsNaN(second) ? 0 : second)) / 2);
}
