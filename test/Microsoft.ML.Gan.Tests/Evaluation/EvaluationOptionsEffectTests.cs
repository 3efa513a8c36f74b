using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation;

/// <summary>What the options of an evaluation change, what it reports, and where it can be canceled.</summary>
public sealed class EvaluationOptionsEffectTests
{
    [Fact]
    public void Evaluate_SameSeed_SameFigures()
    {
        Assert.Equal(Customers.OfShuffled.Metrics, Customers.Evaluate(Customer.Shuffled(Customer.Draw(Customers.Rows, 3), 1)).Metrics);
    }

    [Fact]
    public void Evaluate_SensitiveColumns_AreLookedAtInsteadOfTheLabel()
    {
        GanEvaluation evaluation = Customers.Evaluate(Customers.Real, o => o.SensitiveColumnNames = ["Plan", "Income"]);

        Assert.Contains("the largest difference of 2 columns", evaluation.AttributeDisclosure!.Reading);
    }

    [Fact]
    public void Evaluate_MaximumRows_LimitsWhatCostlyMeasuresLookAt()
    {
        GanEvaluation evaluation = Customers.Evaluate(Customer.Draw(Customers.Rows, 3), o => o.MaximumRows = 100);

        Assert.Contains("100 rows of either kind", evaluation.TreeDetection!.Caveat);
        Assert.Contains("100 rows of either kind", evaluation.Precision!.Caveat);
        Assert.Equal(100, evaluation.Parts.Pictures.SyntheticDistances.Count);
        Assert.Equal(Customers.OfSameSource.Shape, evaluation.Shape);
    }

    [Fact]
    public void Evaluate_FoldsAndSeed_ChangeDetectionAlone()
    {
        GanEvaluation folds = Customers.Evaluate(Customer.Draw(Customers.Rows, 3), o => o.NumberOfFolds = 5), seed = Customers.Evaluate(Customer.Draw(Customers.Rows, 3), o => o.Seed = 2);

        Assert.NotEqual(Customers.OfSameSource.TreeDetection!.Value, folds.TreeDetection!.Value);
        Assert.NotEqual(Customers.OfSameSource.TreeDetection.Value, seed.TreeDetection!.Value);
        Assert.Equal(Customers.OfSameSource.ClosestRecord, folds.ClosestRecord);
        Assert.Equal(Customers.OfSameSource.ClosestRecord, seed.ClosestRecord);
    }

    [Fact]
    public void Evaluate_Progress_CountsEveryPart()
    {
        var told = new List<GanProgress>();

        Customers.Evaluate(Customers.Holdout, o => o.Progress = new Listener(told.Add));

        Assert.Equal(Enumerable.Range(1, told.Count), told.Select(p => p.Step));
        Assert.All(told, p => Assert.Equal(told.Count, p.NumberOfSteps));
        Assert.Equal(told.Count, told.Select(p => p.Part).Distinct().Count());
        Assert.All(told, p => Assert.Equal("evaluating", p.Stage));
    }

    /// <summary>Wherever the token is canceled, between two parts or before, nothing is returned.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(11)]
    public void Evaluate_CanceledAfterParts_Throws(int parts)
    {
        using var source = new CancellationTokenSource();
        int told = 0;
        if (parts == 0)
        {
            source.Cancel();
        }

        Assert.ThrowsAny<OperationCanceledException>(() => Customers.Evaluate(Customers.Holdout, o =>
        {
            o.CancellationToken = source.Token;
            o.Progress = new Listener(_ =>
            {
                if (++told == parts)
                {
                    source.Cancel();
                }
            });
        }));
        Assert.Equal(parts, told);
    }

    private sealed class Listener(Action<GanProgress> tell) : IProgress<GanProgress>
    {
        public void Report(GanProgress value) => tell(value);
    }
}
