using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Statistics;

namespace Microsoft.ML.Gan.Evaluation.Detection;

/// <summary>What a classifier that never saw a row thinks of it.</summary>
/// <param name="Real">Scores of real rows.</param>
/// <param name="Other">Scores of the others.</param>
internal sealed record DetectionScores(double[] Real, double[] Other)
{
    private const int MostPoints = 200;

    /// <summary>Gets the area under the ROC curve; .5 where rows cannot be told apart.</summary>
    public RocArea Area => RocArea.Of(Other, Real);

    /// <summary>Sorts scores by what their rows are.</summary>
    public static DetectionScores Of(DetectionSample sample, double[] scores) => new(
        [.. scores.Where((_, i) => !sample.IsOther[i])], [.. scores.Where((_, i) => sample.IsOther[i])]);

    /// <summary>Gets the points of the curve, from (0, 0) to (1, 1).</summary>
    public IReadOnlyList<(double FalsePositiveRate, double TruePositiveRate)> Curve()
    {
        double[] real = [.. Real.OrderDescending()], other = [.. Other.OrderDescending()];
        List<(double, double)> points = [(0, 0)];
        for (int i = 1; i < MostPoints; i++)
        {
            double threshold = Threshold(real, other, (double)i / MostPoints);
            points.Add((Share(real, threshold), Share(other, threshold)));
        }

        points.Add((1, 1));
        return [.. points.Distinct().Order()];
    }

    // At quantiles of both, so that points are spread along the curve.
    private static double Threshold(double[] real, double[] other, double share) =>
        share < 0.5 ? other[(int)(2 * share * other.Length)] : real[(int)(((2 * share) - 1) * real.Length)];

    private static double Share(double[] descending, double threshold) => descending.TakeWhile(s => s >= threshold).Count() / (double)descending.Length;
}
