using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Microsoft.ML.Gan.Evaluation.Statistics;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>The squared maximum mean discrepancy of two samples under a mixture of five Gaussian kernels.</summary>
/// <remarks>
/// 0 for one source, at most 2; the unbiased estimate can be slightly below 0. The kernels are exp(−d² / (s · m)) with d² the squared distance in
/// <see cref="RowSpace.Deviations"/>, m its median between real rows and s ∈ {1/4, 1/2, 1, 2, 4}. Taken on at most 3,000 rows of either kind, as many of each; its
/// noise falls with their number. Gretton et al. 2012, JMLR 13, lemma 6 (unbiased, rows in pairs); the mixture as in Li et al. 2015, arXiv:1502.02761.
/// </remarks>
internal static class MixtureDiscrepancy
{
    private const int MaximumRows = 3000;
    private const double Fair = 0.001;
    private const double Poor = 0.003;
    private const double NoiseFactor = 3;

    /// <summary>Measures synthetic rows against real ones.</summary>
    public static EvaluationMetric Of(EvaluationTables tables, int seed, CancellationToken cancellationToken)
    {
        RowSpace space = RowSpace.Deviations(tables.Reference);
        int count = new[] { MaximumRows, tables.Synthetic.RowCount, tables.Real.RowCount, tables.Reference.RowCount }.Min();
        SpaceRows reference = Rows(tables.Reference, "reference");
        double median = MedianSquare(reference);
        Estimate found = Measure(reference, Rows(tables.Synthetic, "synthetic"), median, cancellationToken);
        double? baseline = tables.Holdout is null ? null : Measure(reference, Rows(tables.Real, "real"), median, cancellationToken).Value;
        double excess = Math.Max(0, found.Value - Math.Max(0, baseline ?? 0) - (NoiseFactor * found.NullError));
        string beside = baseline is { } real ? $"real rows have {Figures.Small(real)}, and" : "";
        return new EvaluationMetric(
            MetricNames.MixtureDiscrepancy, MetricGroup.Fidelity, found.Value, -2, 2, 0, Ratings.OfLoss(excess, Fair, Poor),
            $"The kernel mean embeddings of real and synthetic rows are {Figures.Small(found.Value)} apart (squared); "
            + $"{beside} chance alone spreads it by {Figures.Small(found.NullError)} around 0.",
            $"It has no unit: read it beside that of real rows. It weighs all columns alike and was taken on {Figures.Count(count)} rows of either kind; fewer rows make it noisier.",
            "Gretton et al. 2012, JMLR 13, lemma 6; mixture of kernels as Li et al. 2015, arXiv:1502.02761")
        {
            Baseline = baseline,
            Low = found.Value - (Intervals.Normal95 * found.Error),
            High = found.Value + (Intervals.Normal95 * found.Error),
        };

        SpaceRows Rows(TableData table, string name) => space.Of(table.Take(new RandomSource(seed, $"discrepancy, {name}").Order(table.RowCount).AsSpan(0, count)));
    }

    /// <summary>Gets the median squared distance between different rows of a sample; 1 where most are the same.</summary>
    public static double MedianSquare(SpaceRows rows)
    {
        int step = Math.Max(1, rows.Count / 500); // half a million distances are enough for a median
        int[] some = [.. Enumerable.Range(0, rows.Count).Where(i => i % step == 0)];
        double[] squares = [.. some.SelectMany((a, i) => some.Skip(i + 1).Select(b => Square(rows, a, rows, b))).Order()];
        double median = squares.Length > 0 ? Quantiles.Of(squares, 0.5) : 0;
        return median > 0 ? median : 1;
    }

    /// <summary>Estimates the discrepancy of two samples of the same size, at least two rows.</summary>
    public static Estimate Measure(SpaceRows first, SpaceRows second, double median, CancellationToken cancellationToken)
    {
        int n = first.Count;
        double[] sums = new double[n], squares = new double[n];
        Parallel.For(0, n, new ParallelOptions { CancellationToken = cancellationToken }, i =>
        {
            for (int j = 0; j < n; j++)
            {
                if (j != i)
                {
                    double h = Kernel(Square(first, i, first, j) / median) + Kernel(Square(second, i, second, j) / median)
                        - Kernel(Square(first, i, second, j) / median) - Kernel(Square(first, j, second, i) / median);
                    sums[i] += h;
                    squares[i] += h * h;
                }
            }
        });
        double pairs = (double)n * (n - 1), value = sums.Sum() / pairs;
        double spread = sums.Sum(s => Math.Pow((s / (n - 1)) - value, 2)) / (n - 1);
        double nullError = Math.Sqrt(2 / pairs * (squares.Sum() / pairs));
        return new Estimate(value, Math.Sqrt((4 * spread / n) + (nullError * nullError)), nullError);
    }

    // The mean of exp(−x / s) over s: one exponential, and its powers.
    private static double Kernel(double x)
    {
        double e = Math.Exp(-x / 4), e2 = e * e, e4 = e2 * e2, e8 = e4 * e4;
        return (e + e2 + e4 + e8 + (e8 * e8)) / 5;
    }

    private static double Square(SpaceRows first, int i, SpaceRows second, int j)
    {
        ReadOnlySpan<float> a = first.Row(i), b = second.Row(j);
        double sum = 0;
        for (int c = 0; c < first.Numbers; c++)
        {
            double difference = (double)a[c] - b[c];
            sum += difference * difference;
        }

        for (int c = first.Numbers; c < a.Length; c++)
        {
            sum += a[c] == b[c] ? 0 : 1;
        }

        return sum;
    }

    /// <summary>An estimate of the squared discrepancy.</summary>
    /// <param name="Value">The estimate.</param>
    /// <param name="Error">Its standard error.</param>
    /// <param name="NullError">The standard error it would have if both samples came from one source.</param>
    public readonly record struct Estimate(double Value, double Error, double NullError);
}
