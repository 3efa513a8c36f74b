using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Benchmarks.Gate;

/// <summary>An interval for a difference of average precisions, by drawing test rows anew.</summary>
internal static class Bootstrap
{
    private const int Draws = 400;

    /// <summary>Gets the 95 % interval of the mean over seeds of the difference between two classifiers on the same rows.</summary>
    /// <param name="first">The probabilities of the one, per seed.</param>
    /// <param name="second">Those of the other.</param>
    /// <param name="labels">The labels of the test rows.</param>
    /// <remarks>Positives and negatives are drawn apart, the same rows for both classifiers and all seeds.</remarks>
    public static (double Low, double High) Difference(IReadOnlyList<float[]> first, IReadOnlyList<float[]> second, bool[] labels)
    {
        var random = new Random(1);
        int[] positives = [.. Enumerable.Range(0, labels.Length).Where(r => labels[r])], negatives = [.. Enumerable.Range(0, labels.Length).Where(r => !labels[r])];
        double[] differences = [.. Enumerable.Range(0, Draws).Select(_ =>
        {
            int[] drawnPositives = random.GetItems(positives, positives.Length), drawnNegatives = random.GetItems(negatives, negatives.Length);
            return first.Zip(second).Average(pair => Precision(pair.First) - Precision(pair.Second));

            double Precision(float[] scores) =>
                Ranking.AveragePrecision(Array.ConvertAll(drawnPositives, r => scores[r]), Array.ConvertAll(drawnNegatives, r => scores[r]));
        }).Order()];
        return (differences[(int)(0.025 * Draws)], differences[(int)(0.975 * Draws)]);
    }
}
