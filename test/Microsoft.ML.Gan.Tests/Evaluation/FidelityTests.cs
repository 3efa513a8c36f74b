using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Coverage;
using Microsoft.ML.Gan.Evaluation.Fidelity;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>Columns and pairs against benchmarks/reference/evaluate.py, and by hand.</summary>
public sealed class FidelityTests
{
    private static readonly TableData _holdout = EvaluationFixture.Tables.Holdout!;
    private static readonly int[] _all = [.. Enumerable.Range(0, _holdout.Columns.Count)];

    [Fact]
    public void ColumnSimilarity_GermanCredit_IsThatOfTheReference()
    {
        double[] found = ColumnSimilarity.Of(_holdout, EvaluationFixture.Tables.Synthetic);

        Assert.All(_all, c => Assert.Equal(EvaluationFixture.Number("shape", _holdout.Columns[c].Name), found[c], EvaluationFixture.Tolerance));
        Assert.Equal(EvaluationFixture.Number("shape_real"), ColumnSimilarity.Of(_holdout, EvaluationFixture.Tables.Real).Average(), EvaluationFixture.Tolerance);
    }

    [Fact]
    public void PairSimilarity_GermanCredit_IsThatOfTheReference()
    {
        var pairs = new PairSimilarity(_holdout, _all, CancellationToken.None);

        double[] found = pairs.Of(EvaluationFixture.Tables.Synthetic);

        Assert.Equal(EvaluationFixture.Expected.GetProperty("trend").EnumerateObject().Count(), found.Length);
        Assert.All(Enumerable.Range(0, found.Length), p => Assert.Equal(
            EvaluationFixture.Number("trend", $"{_holdout.Columns[pairs.Pairs[p].First].Name} x {_holdout.Columns[pairs.Pairs[p].Second].Name}"), found[p], EvaluationFixture.Tolerance));
        Assert.Equal(EvaluationFixture.Number("trend_real"), pairs.Of(EvaluationFixture.Tables.Real).Average(), EvaluationFixture.Tolerance);
    }

    [Fact]
    public void Coverages_GermanCredit_AreThoseOfTheReference()
    {
        TableData real = EvaluationFixture.Tables.Real, synthetic = EvaluationFixture.Tables.Synthetic;

        Assert.All(_all, c => Assert.Equal(
            EvaluationFixture.Number("coverages", real.Columns[c].Name),
            real.Columns[c].IsDiscrete ? CategoryCoverage.Of(real.Codes(c), synthetic.Codes(c)) : RangeCoverage.Of(real.Numbers(c), synthetic.Numbers(c)),
            EvaluationFixture.Tolerance));
    }

    [Fact]
    public void MixtureDiscrepancy_GermanCredit_IsThatOfTheReference()
    {
        RowSpace space = RowSpace.Deviations(_holdout);
        SpaceRows real = space.Of(_holdout);

        MixtureDiscrepancy.Estimate found = MixtureDiscrepancy.Measure(
            real, space.Of(EvaluationFixture.Tables.Synthetic), MixtureDiscrepancy.MedianSquare(real), CancellationToken.None);

        Assert.Equal(EvaluationFixture.Number("discrepancy", "value"), found.Value, EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number("discrepancy", "null_error"), found.NullError, EvaluationFixture.Tolerance);
        Assert.True(found.Error >= found.NullError);
    }

    [Fact]
    public void KolmogorovSmirnov_MissingNumbers_AreLeftOut()
    {
        Assert.Equal(0.5, KolmogorovSmirnov.Complement([1, 2, double.NaN], [2, 3, 2, 3]), 12);
        Assert.Equal(0, KolmogorovSmirnov.Complement([1, 2], [double.NaN, double.NaN]), 12);
        Assert.Equal(1, KolmogorovSmirnov.Complement([double.NaN], [double.NaN]), 12);
    }

    /// <summary>The mean of 400 pairs of samples of one source lies within four standard errors of what is said to be expected.</summary>
    [Fact]
    public void Expected_SamplesOfOneSource_IsTheirMean()
    {
        const int Repeats = 400, First = 150, Second = 250;
        var random = new RandomSource(1, "expected");
        double[] numbers = new double[Repeats], categories = new double[Repeats];
        for (int i = 0; i < Repeats; i++)
        {
            numbers[i] = KolmogorovSmirnov.Complement(Draw(First, () => random.NextNormal()), Draw(Second, () => random.NextNormal()));
            categories[i] = TotalVariation.Complement(Draw(First, () => (long)random.NextInt(6)), Draw(Second, () => (long)random.NextInt(6)), 6);
        }

        // Kolmogorov's distribution is that of samples without end; of so many it is up to .006 above the mean.
        Assert.InRange(numbers.Average() - KolmogorovSmirnov.Expected(First, Second), -0.003, 0.009);
        Assert.Equal(TotalVariation.Expected(Draw(First, () => (long)random.NextInt(6)), Second, 6), categories.Average(), 0.006);
    }

    [Fact]
    public void TotalVariation_ManyCategories_CountsThemAsFewOnes()
    {
        long[] first = [1, 1, 5, 7], second = [1, 5, 5, 9];

        Assert.Equal(0.5, TotalVariation.Complement(first, second, 10), 12);
        Assert.Equal(0.5, TotalVariation.Complement(first, second, 1L << 40), 12);
    }

    [Fact]
    public void Association_ByHand_Agrees()
    {
        Assert.Equal(1, Association.Cramer([0, 0, 1, 1], [5, 5, 6, 6]), 12);
        Assert.Equal(0, Association.Cramer([0, 0, 1, 1], [5, 6, 5, 6]), 12);
        Assert.Equal(0, Association.Cramer([0, 0], [5, 6]), 12);
        Assert.Equal(1, Association.Ratio([0, 0, 1], [3, 3, 8]), 12);
        Assert.Equal(0, Association.Ratio([0, 1, 0, 1], [3, 3, 8, 8]), 12);
        Assert.Equal(System.Math.Sqrt(0.8), Association.Ratio([0, 0, 1, 1], [1, 2, 3, 4]), 12); // 4 of 5 squares lie between
    }

    [Fact]
    public void Kept_BetweenShuffledAndReal_IsTheShareOfTheWay()
    {
        Assert.Equal(0.25, TrendMetric.Kept(0.92, 0.9, 0.98), 12);
        Assert.Equal(0, TrendMetric.Kept(0.89, 0.9, 0.98), 12);
        Assert.Equal(1, TrendMetric.Kept(0.979, 0.98, 0.98), 12);
    }

    /// <summary>The trap of a single score: independent columns are as alike as real ones, and what pairs have is gone.</summary>
    [Fact]
    public void Metrics_IndependentColumns_HaveShapeAndNoTrend()
    {
        const int Rows = 20_000;
        var random = new RandomSource(1, "independent");
        TableData real = TestTables.Labeled(Rows), synthetic = TestTables.Labeled(Rows, seed: 2), shuffled = new(real.Columns, Rows);
        synthetic.Take(random.Order(Rows)).Codes(0).CopyTo(shuffled.Codes(0), 0);
        synthetic.Take(random.Order(Rows)).Codes(1).CopyTo(shuffled.Codes(1), 0);
        synthetic.Take(random.Order(Rows)).Numbers(2).CopyTo(shuffled.Numbers(2), 0);
        var pairs = new PairSimilarity(real, [0, 1, 2], CancellationToken.None);

        EvaluationMetric shape = ShapeMetric.Of(real, ColumnSimilarity.Of(real, shuffled), null, Rows);
        EvaluationMetric trend = TrendMetric.Of(real, pairs, pairs.Of(shuffled), pairs.Of(shuffled), null, Rows, Rows);

        Assert.InRange(shape.Value, 0.985, 1);
        Assert.Equal(MetricRating.Good, shape.Rating);
        Assert.Equal(MetricRating.Poor, trend.Rating);
        Assert.Contains("what pairs have to do with each other is lost. The least similar are 'Label' with", trend.Reading);
        Assert.Equal(MetricRating.Good, TrendMetric.Of(real, pairs, pairs.Of(synthetic), pairs.Of(shuffled), null, Rows, Rows).Rating);
    }

    [Fact]
    public void Marginals_Columns_HaveBarsThatAddUp()
    {
        Assert.All(_all, c =>
        {
            ColumnMarginal marginal = Marginals.Of(_holdout, EvaluationFixture.Tables.Synthetic, c);

            Assert.Equal(1, marginal.Real.Sum(), 9);
            Assert.Equal(1, marginal.Synthetic.Sum(), 9);
            Assert.Equal(marginal.Labels.Count, marginal.Real.Count);
            Assert.Equal(marginal.Labels.Count, marginal.Synthetic.Count);
            if (!_holdout.Columns[c].IsDiscrete)
            {
                Assert.Equal(marginal.Labels.Count(l => l != "missing") + 1, marginal.Edges.Count);
                Assert.Equal(marginal.Edges.Order(), marginal.Edges);
            }
        });
    }

    [Fact]
    public void Marginals_ManyCategories_ShareTheLastBar()
    {
        TableData table = TestTables.OfCodes(30, [.. Enumerable.Range(0, 60).Select(i => i % 30)]);

        ColumnMarginal marginal = Marginals.Of(table, table, 0);

        Assert.Equal(20, marginal.Labels.Count);
        Assert.Equal("11 others", marginal.Labels[^1]);
        Assert.Equal(11 / 30.0, marginal.Real[^1], 9);
    }

    [Fact]
    public void Marginals_WholeNumbers_HaveABarEach()
    {
        TableData real = TestTables.Of(ColumnKind.Integer, 1, 1, 2, 4), synthetic = TestTables.Of(ColumnKind.Integer, 1, 2, 2, double.NaN);

        ColumnMarginal marginal = Marginals.Of(real, synthetic, 0);

        Assert.Equal(["1", "2", "3", "4", "missing"], marginal.Labels);
        Assert.Equal([0.5, 0.25, 0, 0.25, 0], marginal.Real);
        Assert.Equal([0.25, 0.5, 0, 0, 0.25], marginal.Synthetic);
        Assert.Equal([0.5, 1.5, 2.5, 3.5, 4.5], marginal.Edges);
    }

    private static T[] Draw<T>(int count, System.Func<T> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];
}
