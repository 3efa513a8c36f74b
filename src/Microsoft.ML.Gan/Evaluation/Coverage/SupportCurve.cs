using System;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Coverage;

/// <summary>How far the share of rows within balls around a center is from the share there should be.</summary>
internal static class SupportCurve
{
    // As many as the authors' program takes.
    private const int Steps = 30;
    private const double Rounding = 1 + 1e-6;

    /// <summary>Gets 1 − 2 ∫ |share within − α| dα, by a sum; 1 where the shares are the same for every α.</summary>
    /// <param name="radii">The distances whose quantile α is the radius.</param>
    /// <param name="distances">The distances that are counted; infinite for what is in no ball.</param>
    public static double Agreement(double[] radii, double[] distances)
    {
        double[] ascending = [.. radii.Order()], counted = [.. distances.Order()];
        double difference = 0, total = 0;
        for (int step = 0; step < Steps; step++)
        {
            double alpha = step / (Steps - 1.0), radius = Quantiles.Of(ascending, alpha) * Rounding;
            int within = counted.TakeWhile(d => d <= radius).Count();
            difference += Math.Abs(alpha - ((double)within / distances.Length));
            total += alpha;
        }

        return 1 - (difference / total);
    }
}
