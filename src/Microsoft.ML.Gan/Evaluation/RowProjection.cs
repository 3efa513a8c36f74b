using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Linear;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>Rows on the first two principal components of the real ones, found by turning two vectors towards them.</summary>
/// <remarks>Orthogonal iteration; Golub and Van Loan 2013, section 8.2.4.</remarks>
internal static class RowProjection
{
    private const int MostRows = 1000;
    private const int Steps = 100;

    /// <summary>Projects rows of the reference and synthetic rows.</summary>
    public static (IReadOnlyList<ProjectedRow> Rows, (double First, double Second) Explained) Of(EvaluationTables tables, int seed)
    {
        var features = new LinearFeatures(tables.Reference, without: -1);
        LinearRows real = features.Of(EvaluationTables.Some(tables.Reference, MostRows, seed, "projection, real"));
        LinearRows synthetic = features.Of(EvaluationTables.Some(tables.Synthetic, MostRows, seed, "projection, synthetic"));
        double[] means = new double[real.Width];
        for (int i = 0; i < real.Count; i++)
        {
            real.AddTo(means, 0, i, 1.0 / real.Count);
        }

        (double[] first, double[] second) = (Start(seed, 1), Start(seed, 2));
        double firstVariance = 0, secondVariance = 0;
        for (int step = 0; step < Steps; step++)
        {
            firstVariance = Turn(real, means, first, []);
            secondVariance = Turn(real, means, second, first);
        }

        double total = Variance(real, means);
        return (
            [.. Project(real, isSynthetic: false), .. Project(synthetic, isSynthetic: true)],
            total > 0 ? (Math.Min(1, firstVariance / total), Math.Min(1, secondVariance / total)) : (0, 0));

        double[] Start(int seed, int component)
        {
            var random = new RandomSource(seed, $"projection {component}");
            return [.. Enumerable.Range(0, means.Length).Select(_ => random.NextNormal())];
        }

        IEnumerable<ProjectedRow> Project(LinearRows rows, bool isSynthetic) => Enumerable.Range(0, rows.Count).Select(i =>
            new ProjectedRow(rows.Dot(first, 0, i) - Dot(means, first), rows.Dot(second, 0, i) - Dot(means, second), isSynthetic));
    }

    // Multiplies by the covariance, takes out what is along another vector, and gives the length, which comes to be the variance.
    private static double Turn(LinearRows rows, double[] means, double[] vector, double[] other)
    {
        double[] product = new double[vector.Length];
        double shift = Dot(means, vector), sum = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            double along = (rows.Dot(vector, 0, i) - shift) / rows.Count;
            rows.AddTo(product, 0, i, along);
            sum += along;
        }

        double share = other.Length > 0 ? Dot(product, other) - (sum * Dot(means, other)) : 0;
        for (int c = 0; c < product.Length; c++)
        {
            product[c] -= (sum * means[c]) + (other.Length > 0 ? share * other[c] : 0);
        }

        double length = Math.Sqrt(Dot(product, product));
        for (int c = 0; c < vector.Length; c++)
        {
            vector[c] = length > 0 ? product[c] / length : 0;
        }

        return length;
    }

    private static double Variance(LinearRows rows, double[] means)
    {
        double squares = rows.Numbers.Sum(v => v * v) + rows.Slots.Count(s => s >= 0);
        return (squares / rows.Count) - Dot(means, means);
    }

    private static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (int i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }
}
