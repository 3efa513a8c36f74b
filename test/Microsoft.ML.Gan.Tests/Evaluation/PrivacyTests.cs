using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Evaluation;
using Microsoft.ML.Gan.Evaluation.Privacy;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>Distances to learned rows against benchmarks/reference/evaluate.py and NumPy.</summary>
public sealed class PrivacyTests
{
    private static readonly EvaluationTables _tables = EvaluationFixture.Tables;
    private static readonly PrivacyDistances _distances = PrivacyDistances.Of(_tables, 1000, 1, CancellationToken.None);

    [Fact]
    public void ClosestRecord_GermanCredit_IsThatOfTheReference()
    {
        EvaluationMetric metric = ClosestRecord.Of(_distances);

        Assert.Equal(EvaluationFixture.Number("reference", "synthetic_median"), metric.Value, EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number("reference", "held_out_median"), metric.Baseline!.Value, EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number("nearest", "median"), metric.Value, EvaluationFixture.Tolerance);
        Assert.True(metric.Low <= metric.Value && metric.Value <= metric.High);
    }

    [Fact]
    public void NeighborDistanceRatio_GermanCredit_IsThatOfTheReference() =>
        Assert.Equal(EvaluationFixture.Number("nearest", "ratio"), NeighborDistanceRatio.Of(_distances).Value, EvaluationFixture.Tolerance);

    [Fact]
    public void CloserToLearned_GermanCredit_IsThatOfTheReference()
    {
        double found = CloserToLearned.Of(_distances, 1, CancellationToken.None)!.Value;

        Assert.Equal(EvaluationFixture.Number("nearest", "closer"), found, EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number("reference", "share_closer_to_train"), found, EvaluationFixture.Tolerance);
    }

    [Fact]
    public void CopiedRows_GermanCredit_AreThoseOfTheReference()
    {
        EvaluationMetric metric = CopiedRows.Of(_tables);

        Assert.Equal(EvaluationFixture.Number("reference", "copies"), metric.Value, EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number("reference", "held_out_copies"), metric.Baseline!.Value, EvaluationFixture.Tolerance);
    }

    [Fact]
    public void MembershipInference_GermanCredit_IsThatOfTheReference() =>
        Assert.Equal(EvaluationFixture.Number("nearest", "membership"), MembershipInference.Of(_distances, CancellationToken.None)!.Value, EvaluationFixture.Tolerance);

    [Fact]
    public void AttributeDisclosure_GermanCredit_IsThatOfTheReference()
    {
        EvaluationMetric metric = AttributeDisclosure.Of(_tables, _distances, CancellationToken.None)!;

        Assert.Equal(EvaluationFixture.Number("disclosure", "learned") - EvaluationFixture.Number("disclosure", "held_out"), metric.Value, EvaluationFixture.Tolerance);
        Assert.Contains("'class'", metric.Reading);
    }

    [Fact]
    public void Ratios_EqualRows_AreOneWhereLearnedTwice() =>
        Assert.Equal([0, 0.5, 1], NeighborDistanceRatio.Ratios([0, 2, 1, 2, 0, 0]));

    [Fact]
    public void Share_EqualDistances_CountHalf() => Assert.Equal(0.5, CloserToLearned.Share([1, 2, 1], [2, 1, 1]), 12);

    [Fact]
    public void Of_WithoutHoldout_LeavesOutWhatNeedsIt()
    {
        EvaluationTables without = _tables with { Holdout = null };
        PrivacyDistances distances = PrivacyDistances.Of(without, 1000, 1, CancellationToken.None);

        Assert.Null(CloserToLearned.Of(distances, 1, CancellationToken.None));
        Assert.Null(MembershipInference.Of(distances, CancellationToken.None));
        Assert.Null(AttributeDisclosure.Of(without, distances, CancellationToken.None));
        EvaluationMetric closest = ClosestRecord.Of(distances);
        Assert.Equal(MetricRating.Unrated, closest.Rating);
        Assert.True(double.IsNaN(closest.Best));
        Assert.Null(closest.Baseline);
    }

    [Fact]
    public void RowKeys_Rows_AreEqualWhereTheirValuesAre()
    {
        System.UInt128[] keys = RowKeys.Of(_tables.Real), again = RowKeys.Of(_tables.Real.Take([.. Enumerable.Range(0, _tables.Real.RowCount).Reverse()]));

        Assert.Equal(keys.Reverse(), again);
        Assert.Equal(_tables.Real.RowCount, keys.Distinct().Count());
    }
}
