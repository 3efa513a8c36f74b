using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Data;
using TorchSharp;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A fit is canceled in any stage, by whom it tells its progress to.</summary>
public sealed class CancellationTests
{
    private const int Steps = 60;

    public static TheoryData<string, int> Moments => new()
    {
        { GanProgress.Training, 1 }, { GanProgress.Training, 30 }, { GanProgress.Training, Steps },
        { GanProgress.Corrections, 1 }, { GanProgress.Corrections, 50 }, { GanProgress.Corrections, 100 },
        { GanProgress.Discriminator, 1 }, { GanProgress.Discriminator, 30 }, { GanProgress.Discriminator, 100 },
    };

    [Theory]
    [MemberData(nameof(Moments))]
    public void Fit_CanceledInAStage_TellsNothingMoreAndThrows(string stage, int step)
    {
        var canceled = new Canceler(stage, step);

        Assert.ThrowsAny<OperationCanceledException>(() => Fit(canceled, returnBest: false));

        Assert.Equal(stage, canceled.Told[^1].Stage);
        Assert.True(canceled.Told[^1].Step >= step);
        Assert.All(canceled.Told.SkipLast(1), p => Assert.False(p.Stage == stage && p.Step >= step));
    }

    [Theory]
    [MemberData(nameof(Moments))]
    public void Fit_CanceledWithReturnBest_GivesAModelThatSamples(string stage, int step)
    {
        var canceled = new Canceler(stage, step);

        using GanModel model = Fit(canceled, returnBest: true);

        Assert.Equal(canceled.Told.Last(p => p.Stage == GanProgress.Training).Step, model.History[^1].Step);
        Assert.Equal(50, Small.Count(model.Sample(50, seed: 1)));
        if ((stage, step) == (GanProgress.Discriminator, 100))
        {
            Assert.NotNull(model.Discriminator); // it was whole
        }
        else
        {
            Assert.Throws<InvalidOperationException>(() => model.Discriminator);
        }
    }

    [Fact]
    public void Fit_CanceledWithReturnBest_KeepsFrequenciesAndNumbers()
    {
        using GanModel model = Fit(new Canceler(GanProgress.Training, 5), returnBest: true);

        float[] real = Ages(Person.Load(new MLContext())), made = Ages(model.Sample(2000, seed: 1));

        Assert.InRange(made.Average(), real.Average() - 3, real.Average() + 3);
        Assert.InRange(made.Min(), real.Min(), real.Max());
    }

    [Fact]
    public void Fit_CanceledBeforeItBegins_Throws()
    {
        GanOptions options = Options(null, returnBest: true);
        options.CancellationToken = new CancellationToken(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() => new MLContext(seed: 1).Gan().Fit(Person.Load(new MLContext()), options));
    }

    [Fact]
    public void Fit_AutoencoderCanceledWithReturnBest_GivesAModelThatSamplesAndEmbeds()
    {
        var canceled = new Canceler(GanProgress.Training, 30);
        GanOptions options = Options(canceled, returnBest: true);
        options.Method = GenerativeMethod.VariationalAutoencoder;
        IDataView rows = Person.Load(new MLContext());

        using GanModel model = new MLContext(seed: 1).Gan().Fit(rows, options);

        Assert.Equal(30, model.History[^1].Step);
        Assert.Equal(Small.Count(rows), Small.Count(model.Embed(rows)));
    }

    [Fact]
    public void Fit_CanceledWithReturnBest_WarnsOnTheLog()
    {
        var mlContext = new MLContext(seed: 1);
        List<string> messages = [];
        mlContext.Log += (_, e) => messages.Add(e.RawMessage);

        using GanModel model = mlContext.Gan().Fit(Person.Load(mlContext), Options(new Canceler(GanProgress.Training, 30), returnBest: true));

        Assert.Contains("The fit was canceled, and returns the best model so far, of 30 training steps.", messages);
    }

    [Fact]
    public void GanAugment_CanceledWithReturnBest_Appends()
    {
        var mlContext = new MLContext(seed: 1);
        var canceled = new Canceler(GanProgress.Training, 10);
        GanAugmentEstimator.Options options = Small.Options(rowCount: 12);
        (options.Progress, options.CancellationToken, options.ReturnBestOnCancel) = (canceled, canceled.Token, true);
        IDataView rows = Person.Load(mlContext);

        using GanAugmentTransformer transformer = mlContext.Transforms.GanAugment(options).Fit(rows);

        Assert.Equal(Small.Count(rows) + 12, Small.Count(transformer.AppendSynthetic(rows)));
    }

    [Theory]
    [InlineData(GenerativeMethod.Adversarial)]
    [InlineData(GenerativeMethod.VariationalAutoencoder)]
    public void FitTensors_Canceled_ThrowsOrReturnsTheModelAsItIs(GenerativeMethod method)
    {
        using torch.Tensor samples = torch.tensor([.. Enumerable.Range(0, 400).Select(i => (i % 40 / 20f) - 1)], [200, 2]);

        Assert.ThrowsAny<OperationCanceledException>(() => Fit(returnBest: false));
        using TensorGanModel model = Fit(returnBest: true);
        using torch.Tensor made = model.Sample(7, seed: 1);

        Assert.Equal(20, model.History[^1].Step);
        Assert.Equal([7L, 2L], made.shape);

        TensorGanModel Fit(bool returnBest)
        {
            var canceled = new Canceler(GanProgress.Training, 20);
            return new MLContext(seed: 1).Gan().FitTensors(samples, options: new TensorGanOptions
            {
                Method = method, Game = { NumberOfSteps = 200, BatchSize = 16 }, Progress = canceled, CancellationToken = canceled.Token, ReturnBestOnCancel = returnBest, Seed = 1,
            });
        }
    }

    private static GanModel Fit(Canceler canceled, bool returnBest) =>
        new MLContext(seed: 1).Gan().Fit(Person.Load(new MLContext()), Options(canceled, returnBest));

    private static GanOptions Options(Canceler? canceled, bool returnBest)
    {
        GanOptions options = Small.Shrink(new GanOptions { LabelColumnName = "Label", Seed = 1, ReturnBestOnCancel = returnBest, Progress = canceled });
        options.CancellationToken = canceled?.Token ?? default;
        options.Training.NumberOfSteps = Steps;
        options.Training.StopEarly = false;
        return options;
    }

    private static float[] Ages(IDataView view) => [.. view.GetColumn<float>("Age")];

    // Cancels at the first report of a stage that has come so far.
    private sealed class Canceler(string stage, int step) : IProgress<GanProgress>
    {
        private readonly CancellationTokenSource _source = new();

        public List<GanProgress> Told { get; } = [];

        public CancellationToken Token => _source.Token;

        public void Report(GanProgress value)
        {
            Told.Add(value);
            if (value.Stage == stage && value.Step >= step)
            {
                _source.Cancel();
            }
        }
    }
}
