using System;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>The regularized incomplete beta function, the distribution function of the beta distribution.</summary>
internal static class IncompleteBeta
{
    private const int MostTerms = 10_000;
    private const double Smallest = 1e-300;
    private const double Precision = 1e-15;

    /// <summary>Gets I_x(a, b), to about fourteen digits.</summary>
    /// <param name="x">From 0 to 1.</param>
    /// <param name="a">Above 0.</param>
    /// <param name="b">Above 0.</param>
    /// <remarks>The continued fraction of DLMF 8.17.22, which converges fast below its turning point; beyond it I_x(a, b) = 1 − I_{1−x}(b, a).</remarks>
    public static double Regularized(double x, double a, double b)
    {
        if (x is 0 or 1)
        {
            return x;
        }

        if (x > (a + 1) / (a + b + 2))
        {
            return 1 - Regularized(1 - x, b, a);
        }

        double front = Math.Exp((a * Math.Log(x)) + (b * double.LogP1(-x)) - LogBeta(a, b)) / a;
        return front / Fraction(x, a, b);
    }

    // 1 + d₁/(1 + d₂/(1 + ...)) from its front, by the products of successive quotients (Lentz 1976).
    private static double Fraction(double x, double a, double b)
    {
        double value = 1, c = 1, d = 0;
        for (int i = 1; i < MostTerms; i++)
        {
            int m = i / 2;
            double term = i % 2 == 0
                ? m * (b - m) * x / ((a + i - 1) * (a + i))
                : -(a + m) * (a + b + m) * x / ((a + i - 1) * (a + i));
            d = 1 / Guard(1 + (term * d));
            c = Guard(1 + (term / c));
            value *= c * d;
            if (Math.Abs((c * d) - 1) < Precision)
            {
                break;
            }
        }

        return value;
    }

    private static double Guard(double value) => Math.Abs(value) < Smallest ? Smallest : value;

    private static double LogBeta(double a, double b) => LogGamma(a) + LogGamma(b) - LogGamma(a + b);

    // Stirling's series (DLMF 5.11.1), with the argument moved up to where five terms are exact to the last digit.
    private static double LogGamma(double x)
    {
        double shift = 0;
        for (; x < 12; x++)
        {
            shift += Math.Log(x);
        }

        double square = 1 / (x * x);
        double series = (1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680) - (square * (1.0 / 1188))))))));
        return ((x - 0.5) * Math.Log(x)) - x + (Math.Log(2 * Math.PI) / 2) + (series / x) - shift;
    }
}
