using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Evaluation.Coverage;
using Microsoft.ML.Gan.Evaluation.Neighbors;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>Measures of neighborhoods against NumPy.</summary>
public sealed class CoverageTests
{
    private static readonly RowSpace _space = RowSpace.Deviations(EvaluationFixture.Tables.Holdout!);
    private static readonly SpaceRows _real = _space.Of(EvaluationFixture.Tables.Holdout!);

    [Theory]
    [InlineData("balls", false)]
    [InlineData("balls_real", true)]
    public void NeighborBalls_GermanCredit_AreThoseOfTheReference(string entry, bool isReal)
    {
        NeighborBalls balls = NeighborBalls.Of(_real, Rows(isReal), CancellationToken.None);

        Assert.Equal(EvaluationFixture.Number(entry, "precision"), PrecisionMetric.Of(balls), EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number(entry, "recall"), RecallMetric.Of(balls), EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number(entry, "density"), DensityMetric.Of(balls), EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number(entry, "coverage"), CoverageMetric.Of(balls), EvaluationFixture.Tolerance);
    }

    [Theory]
    [InlineData("support", false)]
    [InlineData("support_real", true)]
    public void Support_GermanCredit_IsThatOfTheReference(string entry, bool isReal)
    {
        SpaceRows fake = Rows(isReal);

        Assert.Equal(EvaluationFixture.Number(entry, "alpha_precision"), AlphaPrecision.Of(_real, fake), EvaluationFixture.Tolerance);
        Assert.Equal(
            EvaluationFixture.Number(entry, "beta_recall"), BetaRecall.Of(fake, NeighborBalls.Of(_real, fake, CancellationToken.None)), EvaluationFixture.Tolerance);
    }

    [Fact]
    public void Agreement_SameAndOppositeDistances_AreTheEndsOfTheRange()
    {
        double[] radii = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

        Assert.InRange(SupportCurve.Agreement(radii, radii), 0.9, 1);
        Assert.Equal(0, SupportCurve.Agreement(radii, [11, 12, 13]), 12);
    }

    [Fact]
    public void RangeCoverage_Edges_CountAsSaid()
    {
        Assert.Equal(1, RangeCoverage.Of([2, 4], [1, 9]), 12);
        Assert.Equal(0.5, RangeCoverage.Of([0, 4], [1, 3]), 12);
        Assert.Equal(0, RangeCoverage.Of([0, 4], [9, 10]), 12);
        Assert.Equal(1, RangeCoverage.Of([3, 3], [2, 5]), 12);
        Assert.Equal(0, RangeCoverage.Of([3, double.NaN], [double.NaN]), 12);
    }

    [Fact]
    public void CategoryCoverage_MissingValues_AreNoCategory() => Assert.Equal(0.5, CategoryCoverage.Of([0, 1, -1], [1, 2, -1]), 12);

    private static SpaceRows Rows(bool isReal) => _space.Of(isReal ? EvaluationFixture.Tables.Real : EvaluationFixture.Tables.Synthetic);
}
