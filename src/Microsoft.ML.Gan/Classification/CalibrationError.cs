using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Classification;

/// <summary>How far probabilities are from the shares they promise (Naeini et al. 2015, AAAI), over bins of as many rows each; equal probabilities share one.</summary>
internal static class CalibrationError
{
    private const int Bins = 10;

    /// <summary>Measures it.</summary>
    /// <param name="real">Probabilities of being real, of rows that are.</param>
    /// <param name="fake">Of rows that are not.</param>
    /// <param name="isBalanced">Whether both classes weigh the same, however many rows they have.</param>
    /// <returns>From 0, best, to 1.</returns>
    public static double Of(IReadOnlyCollection<double> real, IReadOnlyCollection<double> fake, bool isBalanced = true)
    {
        double each = 1.0 / (real.Count + fake.Count);
        (double Probability, double Real, double Weight)[] rows =
        [
            .. real.Select(p => (p, 1.0, isBalanced ? 0.5 / real.Count : each)),
            .. fake.Select(p => (p, 0.0, isBalanced ? 0.5 / fake.Count : each)),
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

    /// <summary>Measures the probabilities that a scale makes of logits, each half of the rows with the scale fitted to the other.</summary>
    /// <param name="real">Logits of rows that are real, in random order.</param>
    /// <param name="fake">Logits of rows that are not, in any order.</param>
    /// <param name="isBalanced">Whether both classes weigh the same, however many rows they have.</param>
    public static double Crossed(float[] real, float[] fake, bool isBalanced = true)
    {
        (float[] Real, float[] Fake) first = (Every(real, 0), Every(fake, 0)), second = (Every(real, 1), Every(fake, 1));
        return (Of(first, second, isBalanced) + Of(second, first, isBalanced)) / 2;
    }

    private static double Of((float[] Real, float[] Fake) fitted, (float[] Real, float[] Fake) measured, bool isBalanced)
    {
        LogitScale scale = LogitScale.Fit(fitted.Real, fitted.Fake, isBalanced);
        return Of(Probabilities(scale, measured.Real), Probabilities(scale, measured.Fake), isBalanced);
    }

    private static double[] Probabilities(LogitScale scale, float[] logits) => Array.ConvertAll(logits, l => 1 / (1 + Math.Exp(-scale.Apply(l))));

    private static float[] Every(float[] logits, int first) => [.. logits.Where((_, i) => i % 2 == first)];
}
