using System;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>The standard normal distribution.</summary>
internal static class NormalDistribution
{
    /// <summary>Gets the share below <paramref name="z"/>, within 1e-7 (Abramowitz and Stegun 26.2.17).</summary>
    public static double ShareBelow(double z)
    {
        double t = 1 / (1 + (0.2316419 * Math.Abs(z)));
        double series = t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        double above = Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) * series;
        return z >= 0 ? 1 - above : above;
    }

    /// <summary>Gets the value that a share lies below, within 5e-4 (Abramowitz and Stegun 26.2.23).</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public static double Quantile(double share)
    {
        double t = Math.Sqrt(-2 * Math.Log(Math.Min(share, 1 - share)));
        double z = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        return share < 0.5 ? -z : z;
    }
}
