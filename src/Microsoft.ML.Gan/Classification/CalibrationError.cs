using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Classification;

/// <summary>How far probabilities are from the shares they promise (Naeini et al. 2015, AAAI), over bins of as many rows each.</summary>
internal static class CalibrationError
{
    private const int Bins = 10;

    /// <summary>Measures it, both classes weighing the same.</summary>
    /// <param name="real">Probabilities of being real, of rows that are.</param>
    /// <param name="fake">Of rows that are not.</param>
    /// <returns>From 0, best, to 1.</returns>
    public static double Of(IReadOnlyCollection<double> real, IReadOnlyCollection<double> fake)
    {
        (double Probability, double Real, double Weight)[] rows =
        [
            .. real.Select(p => (p, 1.0, 0.5 / real.Count)),
            .. fake.Select(p => (p, 0.0, 0.5 / fake.Count)),
        ];
        Array.Sort(rows, (x, y) => x.Probability.CompareTo(y.Probability));
        double error = 0;
        for (int bin = 0; bin < Bins; bin++)
        {
            ReadOnlySpan<(double Probability, double Real, double Weight)> part =
                rows.AsSpan((int)((long)bin * rows.Length / Bins)..(int)((bin + 1L) * rows.Length / Bins));
            double difference = 0;
            foreach ((double probability, double isReal, double weight) in part)
            {
                difference += weight * (probability - isReal);
            }

            error += Math.Abs(difference);
        }

        return error;
    }
}
