using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>The mean similarity of the columns, each by itself.</summary>
/// <remarks>From 0 to 1, 1 is best. Columns shuffled independently have all of it: it says nothing of what columns have to do with each other.</remarks>
internal static class ShapeMetric
{
    private const double Fair = 0.03;
    private const double Poor = 0.1;
    private const int Named = 3;

    /// <param name="reference">The rows compared with.</param>
    /// <param name="values">The similarity of each column in synthetic rows.</param>
    /// <param name="baseline">That of real rows; <see langword="null"/> without rows held out.</param>
    /// <param name="syntheticRows">How many synthetic rows there are.</param>
    public static EvaluationMetric Of(TableData reference, double[] values, double[]? baseline, int syntheticRows)
    {
        double expected = Enumerable.Range(0, values.Length).Average(c => ColumnSimilarity.Expected(reference, syntheticRows, c)), value = values.Average();
        double real = baseline?.Average() ?? expected;
        string[] worst = [.. Enumerable.Range(0, values.Length).OrderBy(c => values[c]).Take(Named)
            .Select(c => $"{Figures.Name(reference.Columns[c].Name)} ({Figures.Of(values[c])})")];
        string beside = baseline is null ? $"chance alone leaves {Figures.Of(real)} between samples of this size" : $"real rows reach {Figures.Of(real)}";
        return new EvaluationMetric(
            MetricNames.Shape, MetricGroup.Fidelity, value, 0, 1, 1, Ratings.OfLoss(System.Math.Min(real, expected) - value, Fair, Poor),
            $"Each column by itself reaches {Figures.Of(value)} on average; {beside}. The least similar {(worst.Length == 1 ? "is" : "are")} {Figures.List(worst)}.",
            "Every column is looked at alone: rows whose columns were shuffled independently score as high as real ones. Small samples lower it for real rows, too.",
            "KSComplement and TVComplement of SDMetrics (Kolmogorov 1933, Smirnov 1948)")
        { Baseline = baseline?.Average() };
    }
}
