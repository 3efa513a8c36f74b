using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>The monitor on games of vectors: silent on healthy ones, in words on those made to fail.</summary>
public sealed class TensorMonitorTests
{
    private const int Samples = 1000;

    [Fact]
    public void FitTensors_Defaults_MeasuresAndIsSilent()
    {
        IReadOnlyList<GanProgress> history = Learn(_ => { });

        Assert.Empty(history.SelectMany(p => p.Alarms));
        Assert.All(history, p => Assert.True(p is { GeneratorGradientNorm: > 0, DiscriminatorGradientNorm: > 0, Saturation: >= 0, Separation: > 0 }));
        Assert.InRange(history[^1].Coverage!.Value, 0.5, 1);
        Assert.InRange(history[^1].Diversity!.Value, 0.9, 1.1);
    }

    [Fact]
    public void FitTensors_PerfectDiscriminatorOfMinimax_VanishingGradient()
    {
        IReadOnlyList<GanProgress> history = Learn(options =>
        {
            options.Game.Objective = GanObjective.Minimax;
            options.Game.Regularization = DiscriminatorRegularization.None;
            options.Game.NumberOfDiscriminatorSteps = 10;
            options.Game.GeneratorLearningRate = 1e-6;
        });

        TrainingAlarm alarm = history.SelectMany(p => p.Alarms).First(a => a.Kind == TrainingAlarmKind.VanishingGradient);
        Assert.Contains("NonSaturating", alarm.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FitTensors_GeneratorThatHardlyMoves_CollapseOrDiversityLoss()
    {
        IReadOnlyList<GanProgress> history = Learn(options => options.Game.GeneratorLearningRate = 1e-6);

        Assert.Contains(history.SelectMany(p => p.Alarms), a => a.Kind is TrainingAlarmKind.ModeCollapse or TrainingAlarmKind.DiversityLoss);
    }

    [Fact]
    public void FitTensors_Autoencoder_MeasuresRowsAndHasNoDiscriminator()
    {
        IReadOnlyList<GanProgress> history = Learn(options => options.Method = GenerativeMethod.VariationalAutoencoder);

        Assert.True(history[^1] is { Coverage: > 0, GeneratorGradientNorm: > 0, DiscriminatorGradientNorm: null, Saturation: null, Separation: null });
    }

    // Two round clusters.
    private static IReadOnlyList<GanProgress> Learn(Action<TensorGanOptions> adjust)
    {
        var random = new Random(1);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        float[] values = [.. Enumerable.Range(0, Samples).SelectMany(i => new[] { (float)((i % 2 * 4) + Normal()), (float)Normal() })];
        var options = new TensorGanOptions { Seed = 1 };
        options.Game.NumberOfSteps = 1000;
        options.Network.HiddenWidth = 64;
        adjust(options);
        using DisposeScope scope = NewDisposeScope();
        using TensorGanModel model = new MLContext(1).Gan().FitTensors(tensor(values, [Samples, 2]), null, options);
        return model.History;
    }
}
