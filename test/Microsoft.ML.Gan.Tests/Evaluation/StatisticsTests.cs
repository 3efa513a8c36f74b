using System;
using System.Linq;
using Microsoft.ML.Gan.Evaluation.Statistics;
using Microsoft.ML.Gan.Evaluation.Utility;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>Areas and intervals against Python, and by hand.</summary>
public sealed class StatisticsTests
{
    [Fact]
    public void RocArea_ScoresWithTies_IsThatOfAllPairs()
    {
        RocArea area = RocArea.Of(EvaluationFixture.Numbers("statistics", "de_long", "positives"), EvaluationFixture.Numbers("statistics", "de_long", "negatives"));

        Assert.Equal(EvaluationFixture.Number("statistics", "de_long", "area"), area.Value, EvaluationFixture.Tolerance);
        Assert.Equal(EvaluationFixture.Number("statistics", "de_long", "error"), area.StandardError, EvaluationFixture.Tolerance);
    }

    [Fact]
    public void RankJudgment_ScoresWithTies_IsAveragePrecision()
    {
        double[] positives = EvaluationFixture.Numbers("statistics", "de_long", "positives"), negatives = EvaluationFixture.Numbers("statistics", "de_long", "negatives");
        var judgment = new RankJudgment([.. positives, .. negatives], [.. positives.Select(_ => true), .. negatives.Select(_ => false)], "'yes'");

        Assert.Equal(EvaluationFixture.Number("statistics", "average_precision"), judgment.Value, EvaluationFixture.Tolerance);
        Assert.Equal(
            EvaluationFixture.Number("statistics", "weighted"), judgment.Of([.. EvaluationFixture.Numbers("statistics", "weights").Select(w => (int)w)]), EvaluationFixture.Tolerance);
    }

    [Fact]
    public void OfShare_TenOfAHundred_IsWilsons()
    {
        (double low, double high) = Intervals.OfShare(0.1, 100);

        Assert.Equal(0.05523, low, 5);
        Assert.Equal(0.17437, high, 5);
    }

    /// <summary>Newcombe 1998, table II, example a, method 10: 56/70 and 48/80.</summary>
    [Fact]
    public void OfDifference_PublishedExample_IsNewcombes()
    {
        (double low, double high) = Intervals.OfDifference(56 / 70.0, 70, 48 / 80.0, 80);

        Assert.Equal(0.0524, low, 4);
        Assert.Equal(0.3339, high, 4);
    }

    [Fact]
    public void Quantiles_BetweenNumbers_AreInProportion()
    {
        Assert.Equal(1.5, Quantiles.Of([1, 2], 0.5), 12);
        Assert.Equal(3.7, Quantiles.Of([1, 2, 3, 4], 0.9), 12);
        Assert.Equal(4, Quantiles.Of([4], 0.3), 12);
    }

    [Fact]
    public void ClassJudgment_UnevenClasses_CountTheSame()
    {
        var judgment = new ClassJudgment([true, true, true, false], ["a", "a", "a", "b"]);

        Assert.Equal(0.5, judgment.Value, 12);
        Assert.Equal(1, judgment.Of([1, 1, 1, 0]), 12);
    }

    [Fact]
    public void NumberJudgment_MeanOfAll_ExplainsNothing()
    {
        Assert.Equal(0, new NumberJudgment([2, 2, 2], [1, 2, 3]).Value, 12);
        Assert.Equal(1, new NumberJudgment([1, 2, 3], [1, 2, 3]).Value, 12);
    }

    [Fact]
    public void Bootstrap_BetterAnswers_HaveADifferenceAboveZero()
    {
        bool[] labels = [.. Enumerable.Range(0, 200).Select(i => i % 4 == 0)];
        var good = new RankJudgment([.. labels.Select((l, i) => (l ? 1.0 : 0) + (i % 7 / 10.0))], labels, "'yes'");
        var bad = new RankJudgment([.. labels.Select((_, i) => i % 11 / 10.0)], labels, "'yes'");

        ((double low, double high) value, (double low, double high) difference) = Bootstrap.Of(good, bad, 1);

        Assert.True(difference.low > 0.3);
        Assert.InRange(good.Value, value.low, value.high);
        Assert.Equal(Bootstrap.Of(good, bad, 1), Bootstrap.Of(good, bad, 1));
        Assert.NotEqual(Bootstrap.Of(good, bad, 1), Bootstrap.Of(good, bad, 2));
    }
}
