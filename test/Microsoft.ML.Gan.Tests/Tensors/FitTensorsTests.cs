using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>What a GAN on tensors learns, and that nothing of it is left to chance or left behind.</summary>
public sealed class FitTensorsTests
{
    private static readonly GanOperations Gan = new MLContext(1).Gan();

    [Fact]
    public void FitTensors_Points_FindsEveryCornerInItsFrequency()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, _) = Sets.Corners(1000);

        using TensorGanModel model = Gan.FitTensors(points, options: Sets.Options(2000));

        Tensor made = model.Sample(1000, seed: 2);
        Assert.Equal([1000L, 2L], made.shape);
        Assert.True(Sets.ShareNear(made) > 0.8, $"near: {Sets.ShareNear(made)}");
        int[] corners = Sets.Nearest(made);
        Assert.All(Enumerable.Range(0, 4), corner => Assert.InRange(corners.Count(c => c == corner), 80, 500)); // real: 250
        Assert.Equal((100, 2000), (model.History.Count, model.History[^1].Step));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void FitTensors_LabelsBesideThePoints_PutsEveryClassInItsPlace(int packSize)
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, int[] corners) = Sets.Corners(1000);
        TensorGanOptions options = Sets.Options(600);
        options.Network.PackSize = packSize;

        using TensorGanModel model = Gan.FitTensors(points, corners, options);

        for (int label = 0; label < 4; label++)
        {
            Assert.True(Sets.Nearest(model.Sample(200, label, seed: 3)).Average(c => c == label ? 1.0 : 0) > 0.95, $"class {label}");
        }

        int[] free = Sets.Nearest(model.Sample(1000, seed: 4));
        Assert.All(Enumerable.Range(0, 4), label => Assert.InRange(free.Count(c => c == label), 180, 320)); // a quarter each
        Assert.Equal(200 / packSize, model.Judge(points.narrow(0, 0, 200), corners[..200]).shape[0]);
    }

    [Fact]
    public void FitTensors_AuxiliaryClassifier_TellsClassesAndMakesThem()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, int[] corners) = Sets.Corners(1000);
        TensorGanOptions options = Sets.Options(600);
        options.Conditioning = ClassConditioning.AuxiliaryClassifier;

        using TensorGanModel model = Gan.FitTensors(points, corners, options);

        Tensor told = model.Classify(points);
        Assert.All(told.sum(1L).data<float>().ToArray(), sum => Assert.Equal(1, sum, 1e-5f));
        Assert.True(told.argmax(1).data<long>().ToArray().Zip(corners).Average(p => p.First == p.Second ? 1.0 : 0) > 0.98);
        for (int label = 0; label < 4; label++)
        {
            Assert.True(Sets.Nearest(model.Sample(200, label, seed: 3)).Average(c => c == label ? 1.0 : 0) > 0.95, $"class {label}");
        }
    }

    [Fact]
    public void FitTensors_Codes_ComeToMeanTheCorners()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, _) = Sets.Corners(1000);
        TensorGanOptions options = Sets.Options(800);
        options.Codes = new CodeOptions { CategoricalCodes = [4], ContinuousCodes = 1 };

        using TensorGanModel model = Gan.FitTensors(points, options: options);

        // Each category makes one corner, each another one, and the discriminator tells it from the real points there.
        int[] usual = [.. Enumerable.Range(0, 4).Select(code => Usual(Sets.Nearest(Made(model, code))))];
        Assert.Equal([0, 1, 2, 3], usual.Order());
        Assert.All(Enumerable.Range(0, 4), code => Assert.True(Sets.Nearest(Made(model, code)).Average(c => c == usual[code] ? 1.0 : 0) > 0.9));
        Tensor told = model.Codes(points);
        Assert.Equal([1000L, 5L], told.shape);
        long[] codes = told.narrow(1, 0, 4).argmax(1).data<long>().ToArray();
        Assert.True(Sets.Nearest(points).Zip(codes).Average(p => p.First == usual[p.Second] ? 1.0 : 0) > 0.9);
    }

    [Fact]
    public void FitTensors_Images_MakesImagesOfTheSideAskedFor()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor images, int[] sides) = Sets.Images(300);
        TensorGanOptions options = Sets.Options(600);
        options.Network.Architecture = TensorArchitecture.Perceptron;
        (options.Game.GeneratorLearningRate, options.Game.DiscriminatorLearningRate) = (1e-3, 1e-3);
        (options.Game.Regularization, options.Game.GradientPenaltyWeight) = (DiscriminatorRegularization.R1, 0.1);

        using TensorGanModel model = Gan.FitTensors(images, sides, options);

        Tensor left = model.Sample(50, 0, seed: 1);
        Assert.Equal([50L, 2L, 4L, 4L], left.shape);
        Assert.True(left.abs().max().item<float>() <= 1);
        float difference = (left.narrow(3, 0, 2).mean() - left.narrow(3, 2, 2).mean()).item<float>();
        Assert.True(difference > 1, $"{difference}");
        Tensor right = model.Sample(50, 1, seed: 1);
        Assert.True((right.narrow(3, 0, 2).mean() - right.narrow(3, 2, 2).mean()).item<float>() < -1);
    }

    [Fact]
    public void FitTensors_SameSeed_SameSamplesAndNothingLeftBehind()
    {
        (Tensor points, int[] corners) = Sets.Corners(200);
        using Tensor owned = points;
        TensorGanOptions options = Sets.Options(4);
        options.Codes = new CodeOptions { CategoricalCodes = [3] };
        (float[] one, float[] two) = (Sampled(points, corners, options, 1), []);
        rand([5]).Dispose(); // the process-wide generator is the user's

        long left = LiveTensors.LeftBy(() => two = Sampled(points, corners, options, 1));

        Assert.Equal(0, left);
        Assert.Equal(one, two);
        Assert.NotEqual(one, Sampled(points, corners, options, 2));
    }

    [Fact]
    public void FitTensors_Canceled_EndsWithNothingLeftBehind()
    {
        (Tensor points, _) = Sets.Corners(100);
        using Tensor owned = points;
        using var source = new CancellationTokenSource();
        TensorGanOptions options = Sets.Options(1000);
        options.CancellationToken = source.Token;
        options.Progress = new Told(_ => source.Cancel());

        long left = LiveTensors.LeftBy(() => Assert.Throws<OperationCanceledException>(() => Gan.FitTensors(points, options: options)));

        Assert.Equal(0, left);
    }

    [Fact]
    public void FitTensors_Diverging_SaysWhichLossAndWhen()
    {
        using DisposeScope scope = NewDisposeScope();
        TensorGanOptions options = Sets.Options(200);
        options.Game.CustomObjective = new Endless();

        var error = Assert.Throws<InvalidOperationException>(() => Gan.FitTensors(Sets.Corners(100).Points, options: options));

        Assert.StartsWith("Training diverged: the discriminator loss is", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Observer_ChosenSteps_SeesTheGeneratorOnItsWay()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, int[] corners) = Sets.Corners(200);
        TensorGanOptions options = Sets.Options(10);
        var seen = new List<(int Step, float[] Values)>();
        TensorGanSnapshot? last = null;
        Tensor noise = zeros([3, 4]);
        options.ObservedSteps = [1, 4, 99];
        options.Observer = snapshot =>
        {
            seen.Add((snapshot.Step, snapshot.Sample(noise, [0, 1, 2]).data<float>().ToArray()));
            last = snapshot;
        };

        using TensorGanModel model = Gan.FitTensors(points, corners, options);

        Assert.Equal([1, 4], seen.Select(s => s.Step));
        Assert.NotEqual(seen[0].Values, seen[1].Values);
        Assert.Equal((10, 4), (last!.NumberOfSteps, last.LatentDimension));
        Assert.Throws<ObjectDisposedException>(() => last.Sample(noise, [0, 1, 2]));
    }

    [Fact]
    public void Observer_NoStepsChosen_IsCalledWithEachReport()
    {
        using DisposeScope scope = NewDisposeScope();
        TensorGanOptions options = Sets.Options(3);
        var steps = new List<int>();
        options.Observer = snapshot => steps.Add(snapshot.Step);

        using TensorGanModel model = Gan.FitTensors(Sets.Corners(50).Points, options: options);

        Assert.Equal(model.History.Select(p => p.Step), steps);
    }

    [Fact]
    public void Generate_NoiseOfASample_IsThatSample()
    {
        using DisposeScope scope = NewDisposeScope();
        using TensorGanModel model = Gan.FitTensors(Sets.Corners(50).Points, options: Sets.Options(2));

        Tensor twice = model.Generate(ones([2, 4]));

        float[] values = twice.data<float>().ToArray();
        Assert.Equal(values[..2], values[2..]);
        Assert.NotEqual(model.Sample(2).data<float>().ToArray(), model.Sample(2).data<float>().ToArray()); // without a seed
    }

    private static Tensor Made(TensorGanModel model, int code)
    {
        float[] codes = new float[200 * 5];
        for (int i = 0; i < 200; i++)
        {
            codes[(i * 5) + code] = 1;
        }

        using var generator = new torch.Generator(5);
        return model.Generate(randn([200, 4], generator: generator), codes: tensor(codes, [200, 5]));
    }

    private static int Usual(int[] corners) => corners.GroupBy(c => c).MaxBy(g => g.Count())!.Key;

    private static float[] Sampled(Tensor points, int[] corners, TensorGanOptions options, int seed)
    {
        options.Seed = seed;
        using TensorGanModel model = Gan.FitTensors(points, corners, options);
        using Tensor made = model.Sample(5, seed: 1);
        return made.data<float>().ToArray();
    }

    private sealed class Told(Action<GanProgress> what) : IProgress<GanProgress>
    {
        public void Report(GanProgress value) => what(value);
    }

    private sealed class Endless : IGanObjective
    {
        public bool ComparesWithReal => false;

        public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => (fake - real).mean().Times(double.PositiveInfinity);

        public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => -fake.mean();
    }
}
