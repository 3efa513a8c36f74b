using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Internal;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Api;

/// <summary>Whatever the library is asked for, on whatever threads: it disposes its tensors itself, for the garbage collector does not see what they hold.</summary>
public sealed class FinalizerTests
{
    private readonly MLContext _mlContext = new(1);
    private readonly IDataView _data = Table(400, seed: 1), _other = Table(400, seed: 2);

    [Theory]
    [InlineData(GenerativeMethod.Adversarial)]
    [InlineData(GenerativeMethod.VariationalAutoencoder)]
    public void Fit_ThenAllThatAModelDoes_LeavesNothingToFinalizers(GenerativeMethod method)
    {
        var options = new GanOptions { Seed = 1, LabelColumnName = "Label", Method = method };
        (options.Training.NumberOfSteps, options.Training.BatchSize, options.Network.HiddenWidth, options.Classification.MaximumSteps) = (60, 40, 16, 60);

        long left = LiveTensors.LeftToFinalizersBy(() =>
        {
            using GanModel model = _mlContext.Gan().Fit(_data, options);
            Read(model.Sample(5000, seed: 1));
            Read(model.Sample(500, "True", seed: 1));
            Read(method == GenerativeMethod.Adversarial ? model.Discriminator.Transform(_other) : model.Embed(_other));
            using var stream = new MemoryStream();
            model.Save(stream);
            stream.Position = 0;
            using GanModel loaded = _mlContext.Gan().Load(stream);
            Read(loaded.Sample(50, seed: 1));
        });

        Assert.Equal(0, left);
    }

    [Fact]
    public void DetectDrift_TwoTables_LeavesNothingToFinalizers() =>
        Assert.Equal(0, LiveTensors.LeftToFinalizersBy(() => _mlContext.Gan().DetectDrift(_data, _other, new DriftOptions { Seed = 1, MaximumSteps = 50 })));

    [Fact]
    public void Fit_DiscriminatorOfALabel_LeavesNothingToFinalizers()
    {
        IDataView features = _mlContext.Transforms.Concatenate("Features", "First", "Second").Fit(_data).Transform(_data);
        var options = new GanDiscriminatorTrainer.Options { Seed = 1, Classification = { MaximumSteps = 50 } };

        long left = LiveTensors.LeftToFinalizersBy(() => Read(_mlContext.BinaryClassification.Trainers.GanDiscriminator(options).Fit(features).Transform(features)));

        Assert.Equal(0, left);
    }

    [Fact]
    public void LeftToFinalizersBy_TensorsNotDisposed_CountsThem() =>
        Assert.Equal(5, LiveTensors.LeftToFinalizersBy(() => Enumerable.Range(0, 5).ToList().ForEach(_ => ones([3]))));

    private static void Read(IDataView view)
    {
        using DataViewRowCursor cursor = view.GetRowCursor(view.Schema);
        while (cursor.MoveNext())
        {
        }
    }

    private static MemoryView Table(int rows, int seed)
    {
        var random = new RandomSource(seed, "finalizers");
        bool[] label = [.. Enumerable.Range(0, rows).Select(_ => random.NextInt(4) == 0)];
        return new MemoryView(
            ("First", NumberDataViewType.Single, label.Select(l => (float)random.NextDouble() + (l ? 1 : 0)).ToArray()),
            ("Second", NumberDataViewType.Single, label.Select(_ => (float)random.NextDouble()).ToArray()),
            ("Label", BooleanDataViewType.Instance, label));
    }
}
