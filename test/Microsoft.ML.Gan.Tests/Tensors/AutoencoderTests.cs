using System;
using System.Linq;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>What a variational autoencoder on tensors learns and tells, and what is refused with it.</summary>
public sealed class AutoencoderTests
{
    private static readonly GanOperations Gan = new MLContext(1).Gan();

    /// <summary>Gets options that an autoencoder has no use for, with what is said of them.</summary>
    public static TheoryData<string> Useless => new()
    {
        "Network.LatentDistribution is Uniform|Normal", "Network.PackSize is 2|1", "Network.MinibatchKernels is 3|0", "Conditioning is AuxiliaryClassifier|Concatenation",
        "ClassLossWeight is 2|1", "Codes.CategoricalCodes is [4, 2]|[]", "Codes.ContinuousCodes is 1|0", "Codes.Weight is 3|1", "Game.Objective is Hinge|NonSaturating",
        "Game.Regularization is Dragan|None", "Game.NumberOfDiscriminatorSteps is 2|1", "Game.LabelSmoothing is 0.1|0", "Game.AdamBeta1 is 0.7|0.5",
    };

    [Fact]
    public void FitTensors_Points_EmbedsEveryCornerApartAndScoresStrangersHigher()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, int[] corners) = Sets.Corners(1000);

        using TensorGanModel model = Gan.FitTensors(points, options: Options(1200));

        Tensor embedded = model.Embed(points);
        Assert.Equal([1000L, 4L], embedded.shape);
        Assert.True(NearestMeanAccuracy(embedded, corners, 4) > 0.95);
        double near = Sets.ShareNear(model.Sample(1000, seed: 2));
        Assert.True(near > 0.4, $"near: {near}"); // a decoder is continuous: some samples lie between the corners. Without a warm-up all do
        double usual = model.AnomalyScores(points).mean().item<float>(), between = model.AnomalyScores(zeros([50, 2])).min().item<float>();
        Assert.True(between > usual + 2, $"{between} and {usual}");
        Assert.Equal(100, model.History.Count);
        Assert.All(model.History, p => Assert.True(p.LatentDivergence > 0 && p.DiscriminatorLoss == 0 && p.GradientPenalty == 0));
    }

    [Theory]
    [InlineData(TensorArchitecture.Perceptron)]
    [InlineData(TensorArchitecture.Residual)]
    [InlineData(TensorArchitecture.Dcgan)]
    public void FitTensors_Images_EmbedsBothSidesApartAndScoresStrangersHigher(TensorArchitecture architecture)
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor images, int[] sides) = Sets.Images(200, side: 8);
        TensorGanOptions options = Options(150);
        (options.Network.Architecture, options.Network.HiddenWidth) = (architecture, architecture == TensorArchitecture.Perceptron ? 64 : 8);

        using TensorGanModel model = Gan.FitTensors(images, options: options);

        Assert.True(NearestMeanAccuracy(model.Embed(images), sides, 2) > 0.98);
        Tensor strangers = images.narrow(0, 0, 20).transpose(2, 3); // bright above or below
        Tensor ofUsual = model.AnomalyScores(images), ofStrange = model.AnomalyScores(strangers);
        Assert.True(ofStrange.min().item<float>() > ofUsual.max().item<float>(), $"{ofStrange.min().item<float>()} and {ofUsual.max().item<float>()}");
        Assert.True(model.Sample(10, seed: 1).abs().max().item<float>() <= 1);
    }

    [Fact]
    public void FitTensors_LabelsBesideThePoints_PutsEveryClassInItsPlaceAndFindsThoseOfAnotherStrange()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, int[] corners) = Sets.Corners(1000);

        using TensorGanModel model = Gan.FitTensors(points, corners, Options(400));

        for (int label = 0; label < 4; label++)
        {
            Assert.True(Sets.Nearest(model.Sample(200, label, seed: 3)).Average(c => c == label ? 1.0 : 0) > 0.95, $"class {label}");
        }

        int[] wrong = [.. corners.Select(c => 3 - c)];
        Assert.True(model.AnomalyScores(points, wrong).mean().item<float>() > model.AnomalyScores(points, corners).mean().item<float>() + 2);
    }

    [Fact]
    public void AnomalyScores_OfASample_DependOnItAlone()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, _) = Sets.Corners(1500);

        using TensorGanModel model = Gan.FitTensors(points, options: Options(20));

        float[] together = model.AnomalyScores(points).data<float>().ToArray(), alone = model.AnomalyScores(points.narrow(0, 1200, 1)).data<float>().ToArray();
        Assert.Equal(alone[0], together[1200], 1e-4f);
        Assert.Equal(together, model.AnomalyScores(points).data<float>().ToArray());
    }

    [Fact]
    public void FitTensors_SameSeed_GivesTheSameModelAndLeavesNothingBehind()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor images, int[] sides) = Sets.Images(40, side: 8);
        (float[] first, float[] second) = (Run(), []);

        long left = LiveTensors.LeftBy(() => second = Run());

        Assert.Equal(first, second);
        Assert.Equal(0, left);

        float[] Run()
        {
            TensorGanOptions options = Options(5);
            (options.Network.HiddenWidth, options.Game.BatchSize) = (4, 8);
            using DisposeScope inner = NewDisposeScope();
            using TensorGanModel model = Gan.FitTensors(images, sides, options);
            return [.. model.Sample(3, seed: 1).data<float>().ToArray(), .. model.Embed(images, sides).data<float>().ToArray(), .. model.AnomalyScores(images, sides).data<float>().ToArray()];
        }
    }

    [Theory]
    [MemberData(nameof(Useless))]
    public void FitTensors_OptionOfTheGame_IsRefusedByName(string option)
    {
        using DisposeScope scope = NewDisposeScope();
        string[] parts = option.Split('|');
        TensorGanOptions options = Options(1);
        switch (parts[0].Split(' ')[0])
        {
            case "Network.LatentDistribution": options.Network.LatentDistribution = LatentDistribution.Uniform; break;
            case "Network.PackSize": options.Network.PackSize = 2; break;
            case "Network.MinibatchKernels": options.Network.MinibatchKernels = 3; break;
            case "Conditioning": options.Conditioning = ClassConditioning.AuxiliaryClassifier; break;
            case "ClassLossWeight": options.ClassLossWeight = 2; break;
            case "Codes.CategoricalCodes": options.Codes.CategoricalCodes = [4, 2]; break;
            case "Codes.ContinuousCodes": options.Codes.ContinuousCodes = 1; break;
            case "Codes.Weight": options.Codes.Weight = 3; break;
            case "Game.Objective": options.Game.Objective = GanObjective.Hinge; break;
            case "Game.Regularization": options.Game.Regularization = DiscriminatorRegularization.Dragan; break;
            case "Game.NumberOfDiscriminatorSteps": options.Game.NumberOfDiscriminatorSteps = 2; break;
            case "Game.LabelSmoothing": options.Game.LabelSmoothing = 0.1; break;
            default: options.Game.AdamBeta1 = 0.7; break;
        }

        var error = Assert.Throws<ArgumentException>(() => Gan.FitTensors(zeros([20, 2]), options: options));

        Assert.Equal($"{parts[0]} and Method is VariationalAutoencoder, which has no use for it. Leave it at its default, {parts[1]}, or set Method to Adversarial.", error.Message);
    }

    [Fact]
    public void Members_OfTheOtherMethod_AreRefusedByName()
    {
        using DisposeScope scope = NewDisposeScope();
        (Tensor points, _) = Sets.Corners(50);
        using TensorGanModel game = Gan.FitTensors(points, options: Sets.Options(1)), autoencoder = Gan.FitTensors(points, options: Options(1));
        const string NoEncoder = "The model has no encoder to embed rows with. Fit it with Method set to VariationalAutoencoder.";
        const string NoDiscriminator = "The model is an autoencoder, which has no discriminator. Fit it with Method set to Adversarial, or use AnomalyScores to tell what is unusual.";

        Assert.Equal(NoEncoder, Assert.Throws<InvalidOperationException>(() => game.Embed(points)).Message);
        Assert.Equal(NoEncoder, Assert.Throws<InvalidOperationException>(() => game.AnomalyScores(points)).Message);
        Assert.Equal(NoDiscriminator, Assert.Throws<InvalidOperationException>(() => autoencoder.Judge(points)).Message);
        Assert.Equal(NoDiscriminator, Assert.Throws<InvalidOperationException>(() => autoencoder.Discriminator).Message);
        Assert.Throws<InvalidOperationException>(() => autoencoder.Classify(points));
        Assert.Throws<ArgumentException>(() => autoencoder.Embed(zeros([3, 3])));
    }

    private static TensorGanOptions Options(int steps)
    {
        TensorGanOptions options = Sets.Options(steps);
        options.Method = GenerativeMethod.VariationalAutoencoder;
        return options;
    }

    // The share of samples that lie nearest to the mean of their own class.
    private static double NearestMeanAccuracy(Tensor embedded, int[] classes, int count)
    {
        Tensor means = stack([.. Enumerable.Range(0, count).Select(c => embedded.index_select(0, tensor(Of(c))).mean([0L]))]);
        long[] nearest = (-(embedded.unsqueeze(1) - means.unsqueeze(0)).square().sum(2)).argmax(1).data<long>().ToArray();
        return nearest.Zip(classes).Average(p => p.First == p.Second ? 1.0 : 0);

        long[] Of(int c) => [.. Enumerable.Range(0, classes.Length).Where(i => classes[i] == c).Select(i => (long)i)];
    }
}
