using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Evaluation.Statistics;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation.Utility;

/// <summary>Intervals of what was measured on held-out rows, from draws with replacement of these rows (Efron 1979); two models are judged on the same draws.</summary>
internal static class Bootstrap
{
    private const int Draws = 200;

    /// <summary>Gets intervals, with a confidence of 95 %, of a figure and of its difference from another.</summary>
    /// <returns>Of the difference not known, where the two judged different rows, the least and the largest there can be.</returns>
    public static ((double Low, double High) Value, (double Low, double High) Difference) Of(Judgment judged, Judgment other, int seed, CancellationToken cancellationToken = default)
    {
        var random = new RandomSource(seed, "bootstrap");
        double[] values = new double[Draws], differences = new double[Draws];
        for (int draw = 0; draw < Draws; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var weights = new int[judged.RowCount];
            for (int i = 0; i < weights.Length; i++)
            {
                weights[random.NextInt(weights.Length)]++;
            }

            values[draw] = judged.Of(weights);
            differences[draw] = judged.RowCount == other.RowCount ? values[draw] - other.Of(weights) : double.NaN;
        }

        return (Interval(values), double.IsNaN(differences[0]) ? (double.NegativeInfinity, double.PositiveInfinity) : Interval(differences));
    }

    private static (double Low, double High) Interval(double[] values)
    {
        double[] ascending = [.. values.Order()];
        return (Quantiles.Of(ascending, 0.025), Quantiles.Of(ascending, 0.975));
    }
}
