using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

public sealed class FitTests
{
    [Fact]
    public void Fit_ThroughTheCatalog_TellsTheContextsLog()
    {
        var mlContext = new MLContext(seed: 1);
        List<string> messages = [];
        mlContext.Log += (_, e) => messages.Add($"{e.Source}|{e.RawMessage}");

        using GanAugmentTransformer transformer = mlContext.Transforms.GanAugment(Small.Options(rowCount: 12)).Fit(Person.Load(mlContext));

        Assert.Contains("GanAugment; Fit|240 real rows, 12 synthetic rows appended ('False': 10, 'True': 2)", messages);
        Assert.Contains(messages, m => m.Contains("step 20", StringComparison.Ordinal));
    }

    [Fact]
    public void Fit_WithProgress_ReportsUpToTheLastStep()
    {
        var mlContext = new MLContext(seed: 1);
        var reports = new Reports();
        GanAugmentEstimator.Options options = Small.Options();
        options.Progress = reports;

        using GanAugmentTransformer transformer = mlContext.Transforms.GanAugment(options).Fit(Person.Load(mlContext));

        IGrouping<string, GanProgress>[] stages = [.. reports.All.GroupBy(r => r.Stage)];
        Assert.Equal([GanProgress.Training, GanProgress.Corrections, GanProgress.Discriminator], stages.Select(s => s.Key));
        Assert.All(stages, s => Assert.Equal(s.First().NumberOfSteps, s.Last().Step));
        Assert.All(stages, s => Assert.Equal(s.OrderBy(r => r.Step), s));
        Assert.Equal(20, stages[0].Last().Step);
        Assert.All(reports.All, r => Assert.InRange(r.Remaining, TimeSpan.Zero, TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Fit_CanceledFromAReport_StopsPromptly()
    {
        var mlContext = new MLContext(seed: 1);
        using var source = new CancellationTokenSource();
        var reports = new Reports(source.Cancel);
        GanAugmentEstimator.Options options = Small.Options();
        options.Training.NumberOfSteps = 2000;
        options.Progress = reports;
        options.CancellationToken = source.Token;

        Assert.ThrowsAny<OperationCanceledException>(() => mlContext.Transforms.GanAugment(options).Fit(Person.Load(mlContext)));

        Assert.Single(reports.All);
    }

    [Fact]
    public void Fit_SameSeed_GivesTheSameRowsAndAnotherSeedOthers()
    {
        float[] first = Ages(contextSeed: null, seed: 7);

        Assert.Equal(first, Ages(contextSeed: null, seed: 7));
        Assert.NotEqual(first, Ages(contextSeed: null, seed: 8));
    }

    [Fact]
    public void Fit_SeedOfTheContext_GivesTheSameRowsAndAnotherSeedOthers()
    {
        float[] first = Ages(contextSeed: 7, seed: null);

        Assert.Equal(first, Ages(contextSeed: 7, seed: null));
        Assert.NotEqual(first, Ages(contextSeed: 8, seed: null));
    }

    [Fact]
    public void Fit_OptionsChangedAfterwards_UsesThoseItWasBuiltWith()
    {
        var mlContext = new MLContext(seed: 1);
        GanAugmentEstimator.Options options = Small.Options(rowCount: 12);
        GanAugmentEstimator estimator = mlContext.Transforms.GanAugment(options);
        IDataView data = Person.Load(mlContext);

        options.RowCount = 99;
        options.LabelColumnName = "NoSuchColumn";
        options.Training.NumberOfSteps = 100_000_000;
        using GanAugmentTransformer transformer = estimator.Fit(data);

        Assert.Equal(252, Small.Count(transformer.Transform(data)));
    }

    [Fact]
    public void Fit_BalanceByDefault_LeavesBothClassesEquallyLarge()
    {
        var mlContext = new MLContext(seed: 1);
        IDataView data = Person.Load(mlContext);
        using GanAugmentTransformer transformer = mlContext.Transforms.GanAugment(Small.Options(rowCount: null)).Fit(data);

        bool[] labels = MemoryView.Read<bool>(transformer.Transform(data), 0);

        Assert.Equal(200, labels.Count(l => l));
        Assert.Equal(200, labels.Count(l => !l));
        Assert.All(labels[240..], Assert.True);
    }

    [Fact]
    public void Fit_ShortOverload_TakesItsParameters()
    {
        var mlContext = new MLContext(seed: 1);
        IDataView data = mlContext.Data.TakeRows(Person.Load(mlContext), 60);
        GanAugmentEstimator estimator = mlContext.Transforms.GanAugment("Label", ratio: 0.5, numberOfSteps: 2, seed: 3);

        using GanAugmentTransformer transformer = estimator.Fit(data);

        Assert.Equal(90, Small.Count(transformer.Transform(data)));
        Assert.Equal(2, transformer.Model.History[^1].Step);
    }

    [Fact]
    public void WithOnFitDelegate_Augmenter_HandsTheTransformerOver()
    {
        var mlContext = new MLContext(seed: 1);
        GanAugmentTransformer? seen = null;
        IDataView data = Person.Load(mlContext);

        mlContext.Transforms.GanAugment(Small.Options()).WithOnFitDelegate(t => seen = t).Fit(data);

        Assert.Equal(3, Small.Count(seen!.Sample(3)));
    }

    [Fact]
    public void Gan_OutsideAPipeline_GivesTheSameModelType()
    {
        var mlContext = new MLContext(seed: 1);
        var options = Small.Shrink(new GanOptions { LabelColumnName = "Label", Seed = 1 });

        using GanModel model = mlContext.Gan().Fit(Person.Load(mlContext), options);

        Assert.Equal(["False", "True"], model.LabelValues);
        Assert.All(MemoryView.Read<bool>(model.Sample(30, "True"), 0), Assert.True);
    }

    private static float[] Ages(int? contextSeed, int? seed)
    {
        var mlContext = new MLContext(contextSeed);
        using GanAugmentTransformer transformer = mlContext.Transforms.GanAugment(Small.Options(50, seed)).Fit(Person.Load(mlContext));
        IDataView appended = transformer.AppendSynthetic(Person.Load(mlContext));
        return MemoryView.Read<float>(appended, 1)[240..];
    }

    private sealed class Reports(Action? then = null) : IProgress<GanProgress>
    {
        public List<GanProgress> All { get; } = [];

        public void Report(GanProgress value)
        {
            All.Add(value);
            then?.Invoke();
        }
    }
}
