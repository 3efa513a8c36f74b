using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.ML.Gan.IntegrationTests.Images;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.IntegrationTests.GarbageCollection;

/// <summary>Whatever is fitted or sampled, a garbage collection takes nothing away that libtorch is reading (dotnet/TorchSharp#1496).</summary>
[Collection(nameof(CollectionTests))]
public sealed class CollectionTests : IDisposable
{
    private readonly MLContext _mlContext = new(seed: 1);
    private readonly Collector _collector = new();

    public void Dispose() => _collector.Dispose();

    [Theory]
    [InlineData(GanObjective.Wasserstein, DiscriminatorRegularization.GradientPenalty, 0, 0)]
    [InlineData(GanObjective.Wasserstein, DiscriminatorRegularization.WeightClipping, 0, 0)]
    [InlineData(GanObjective.NonSaturating, DiscriminatorRegularization.R1, 0.1, 0)]
    [InlineData(GanObjective.Hinge, DiscriminatorRegularization.SpectralNormalization, 0, 1)]
    [InlineData(GanObjective.LeastSquares, DiscriminatorRegularization.Dragan, 0.1, 0)]
    public void Fit_Game_Ends(GanObjective objective, DiscriminatorRegularization regularization, double noise, double otherLosses)
    {
        var options = Small.Shrink(new GanOptions { LabelColumnName = "Label", Seed = 1, Classification = { MaximumSteps = 100 } });
        (options.Training.NumberOfSteps, options.Training.StopEarly, options.Training.Objective, options.Training.Regularization) = (200, false, objective, regularization);
        (options.Training.InstanceNoiseDeviation, options.Training.ClassifierLossWeight, options.Training.InformationLossWeight) = (noise, otherLosses, otherLosses);
        options.Sampling.Resampling = ResamplingMode.Always;

        using GanModel model = _mlContext.Gan().Fit(Person.Load(_mlContext), options);

        Assert.Equal(200, model.History[^1].Step);
        Parallel.For(0, 4, seed => Assert.Equal(3000, Small.Count(model.Sample(3000, seed))));
    }

    [Fact]
    public void Fit_Autoencoder_Ends()
    {
        GanOptions options = AutoencoderFixture.Options();
        (options.Training.NumberOfSteps, options.Training.StopEarly) = (500, false);

        using GanModel model = _mlContext.Gan().Fit(AutoencoderFixture.Table(600, seed: 1), options);

        Assert.Equal(500, model.History[^1].Step);
    }

    [Theory]
    [InlineData(TensorArchitecture.Perceptron, GanObjective.Relativistic, DiscriminatorRegularization.GradientPenalty, ClassConditioning.Concatenation, 0)]
    [InlineData(TensorArchitecture.Residual, GanObjective.Minimax, DiscriminatorRegularization.SpectralNormalization, ClassConditioning.AuxiliaryClassifier, 3)]
    public void FitTensors_Game_Ends(
        TensorArchitecture architecture, GanObjective objective, DiscriminatorRegularization regularization, ClassConditioning conditioning, int kernels)
    {
        int[] labels = [.. Enumerable.Range(0, 100).Select(i => i % 2)];
        TensorGanOptions options = Options();
        (options.Network.Architecture, options.Network.MinibatchKernels, options.Network.GeneratorNormalization) = (architecture, kernels, Normalization.Batch);
        (options.Game.Objective, options.Game.Regularization, options.Conditioning) = (objective, regularization, conditioning);
        options.Codes = new CodeOptions { CategoricalCodes = [2], ContinuousCodes = 1 };

        using TensorGanModel model = _mlContext.Gan().FitTensors(randn(100, 3), labels, options);

        for (int i = 0; i < 100; i++)
        {
            model.Judge(randn(4, 3), conditioning == ClassConditioning.Concatenation ? [0, 1, 0, 1] : null).Dispose();
            model.Generate(randn(4, model.LatentDimension), [0, 1, 0, 1], rand(4, model.CodeWidth)).Dispose();
        }
    }

    [Fact]
    public void FitTensors_Autoencoder_Ends()
    {
        TensorGanOptions options = Options();
        options.Method = GenerativeMethod.VariationalAutoencoder;

        using TensorGanModel model = _mlContext.Gan().FitTensors(randn(100, 3), options: options);

        for (int i = 0; i < 100; i++)
        {
            model.Embed(randn(4, 3)).Dispose();
            model.AnomalyScores(randn(4, 3)).Dispose();
        }
    }

    [Theory]
    [InlineData(TensorArchitecture.Dcgan)]
    [InlineData(TensorArchitecture.Residual)]
    public void FitImages_Convolutions_End(TensorArchitecture architecture)
    {
        TensorGanOptions options = Pictures.Options(steps: 150);
        options.Network.Architecture = architecture;

        using VectorGanModel model = _mlContext.Gan().FitImages(Pictures.Load(), labelColumnName: "Label", options: options);

        Assert.Equal(30, Small.Count(model.Sample(30)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fit_DiscriminatorOfALabel_Ends(bool besideOthers)
    {
        IDataView rows = Features(Person.Load(_mlContext));
        var options = new GanDiscriminatorTrainer.Options { Seed = 1, Classification = { MaximumSteps = 200, HiddenWidth = 16 }, UnlabeledData = besideOthers ? rows : null };

        _mlContext.BinaryClassification.Trainers.GanDiscriminator(options).Fit(rows);
    }

    [Fact]
    public void DetectDrift_Tables_Ends()
    {
        DriftResult result = _mlContext.Gan().DetectDrift(
            Person.Load(_mlContext, seed: 1), Person.Load(_mlContext, seed: 2), new DriftOptions { Seed = 1, MaximumSteps = 1000 });

        Assert.InRange(result.PValue, 0, 1);
    }

    [Fact]
    public void CompareAugmentations_Gan_Ends()
    {
        var options = new AugmentationComparisonOptions { Seed = 1, NumberOfSplits = 2, MinimumRowsPerClass = 10 };
        Small.Shrink(options.Gan).Training.NumberOfSteps = 60;
        options.Gan.Training.Objective = GanObjective.NonSaturating;

        AugmentationComparison comparison = _mlContext.Gan().CompareAugmentations(Person.Load(_mlContext), Pipeline(), options: options);

        Assert.Contains(comparison.Candidates, c => c.Kind == AugmentationKind.Gan);
    }

    private static TensorGanOptions Options() => new()
    {
        Seed = 1,
        Game = { NumberOfSteps = 500, BatchSize = 20 },
        Network = { HiddenWidth = 8, LatentDimension = 4 },
    };

    private IDataView Features(IDataView rows) => _mlContext.Transforms.Concatenate("Features", "Age", "Income")
        .Append(_mlContext.Transforms.ReplaceMissingValues("Features")).Fit(rows).Transform(rows);

    private IEstimator<ITransformer> Pipeline() => _mlContext.Transforms.Concatenate("Features", "Age", "Income")
        .Append(_mlContext.Transforms.ReplaceMissingValues("Features")).Append(_mlContext.BinaryClassification.Trainers.LbfgsLogisticRegression());
}
