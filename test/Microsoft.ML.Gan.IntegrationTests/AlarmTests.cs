using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Runtime;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>What a user hears of a training that fails.</summary>
public sealed class AlarmTests
{
    [Fact]
    public void Fit_DiscriminatorThatHardlyMoves_WarnsOnTheLogAndKeepsTheAlarms()
    {
        var mlContext = new MLContext(seed: 1);
        List<string> warnings = [];
        mlContext.Log += (_, e) => warnings.AddRange(e.Kind == ChannelMessageKind.Warning ? [e.RawMessage] : []);
        GanOptions options = Small.Shrink(new GanOptions { LabelColumnName = "Label", Seed = 1 });
        (options.Training.NumberOfSteps, options.Training.StopEarly) = (300, false);
        (options.Training.Objective, options.Training.Regularization) = (GanObjective.NonSaturating, DiscriminatorRegularization.None);
        (options.Training.GeneratorLearningRate, options.Training.DiscriminatorLearningRate, options.Training.GeneratorAveraging) = (0.02, 1e-8, 0);

        using GanModel model = mlContext.Gan().Fit(Person.Load(mlContext), options);
        using var file = new MemoryStream();
        model.Save(file);
        file.Position = 0;
        using GanModel loaded = mlContext.Gan().Load(file);

        (int Step, TrainingAlarm Alarm)[] alarms = [.. model.History.SelectMany(p => p.Alarms.Select(a => (p.Step, a)))];
        Assert.Contains(alarms, a => a.Alarm.Kind == TrainingAlarmKind.ModeCollapse);
        Assert.All(alarms, a => Assert.InRange(a.Step, 200, 300));
        Assert.Equal(alarms.Select(a => $"Step {a.Step}: {a.Alarm.Message}"), warnings.Where(w => w.StartsWith("Step ", StringComparison.Ordinal)));
        Assert.Equal(alarms, loaded.History.SelectMany(p => p.Alarms.Select(a => (p.Step, a))));
    }

    [Fact]
    public void Fit_HealthyTraining_HasMeasuresAndNoWarning()
    {
        var mlContext = new MLContext(seed: 1);
        List<string> warnings = [];
        mlContext.Log += (_, e) => warnings.AddRange(e.Kind == ChannelMessageKind.Warning ? [e.RawMessage] : []);
        GanOptions options = Small.Shrink(new GanOptions { LabelColumnName = "Label", Seed = 1 });
        options.Training.NumberOfSteps = 300;

        using GanModel model = mlContext.Gan().Fit(Person.Load(mlContext), options);

        Assert.Empty(warnings);
        GanProgress last = model.History[^1];
        Assert.Null(last.Saturation); // a critic
        Assert.True(last is { GeneratorGradientNorm: > 0, DiscriminatorGradientNorm: > 0, Separation: > 0.2, CategoriesSeen: 1, Diversity: > 0.7, Coverage: > 0.4 }, $"{last}");
    }
}
