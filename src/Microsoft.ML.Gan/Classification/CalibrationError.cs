using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Classification;

/// <summary>How far probabilities are from the shares they promise (Naeini et al. 2015, AAAI), over bins of as many rows each; equal probabilities share one.</summary>
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
        for (int first = 0, bin = 1; bin <= Bins; bin++)
        {
            double difference = 0;
            int end = (int)((long)bin * rows.Length / Bins);
            for (; first < end || (first > 0 && first < rows.Length && rows[first].Probability == rows[first - 1].Probability); first++)
            {
                difference += rows[first].Weight * (rows[first].Probability - rows[first].Real);
            }

            error += Math.Abs(difference);
        }

        return error;
    }
}
