using System;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Options;

public sealed class GanPresetsTests
{
    [Fact]
    public void ApplyTo_EveryPreset_IsValidAndKeepsWhatIsTheUsers()
    {
        foreach (GanPreset preset in GanPresets.All)
        {
            GanOptions options = preset.ApplyTo(new GanOptions { LabelColumnName = "Y", Seed = 7 });

            GanOptionsValidator.Validate(options);
            Assert.Equal(("Y", 7), (options.LabelColumnName, options.Seed));
        }
    }

    [Fact]
    public void ApplyTo_Ctgan_SetsWhatThePaperSays()
    {
        GanAugmentEstimator.Options options = GanPresets.Ctgan.ApplyTo(new GanAugmentEstimator.Options());

        Assert.Equal((10, 0.5, false), (options.Network.PackSize, options.Network.DiscriminatorDropout, options.Network.StraightThrough));
        Assert.Equal((300, 2e-4, 1e-6), (options.Training.NumberOfEpochs, options.Training.GeneratorLearningRate, options.Training.GeneratorWeightDecay));
        Assert.Equal((0.0, 0.0, false), (options.Training.LearningRateDecay, options.Training.GeneratorAveraging, options.Sampling.MatchMarginals));
    }

    [Fact]
    public void ApplyTo_OneAfterTheOther_LeavesNothingOfTheFirst()
    {
        GanOptions options = GanPresets.WganGp.ApplyTo(GanPresets.CtabGanPlus.ApplyTo(new GanOptions { LabelColumnName = "Y" }));

        Assert.Equal((0.0, 0.0, null), (options.Training.ClassifierLossWeight, options.Training.InformationLossWeight, options.Training.NumberOfEpochs));
        Assert.Equal((5, 128), (options.Training.NumberOfDiscriminatorSteps, options.Network.LatentDimension));
    }

    [Fact]
    public void ApplyTo_TvaeAndAnother_SetsTheMethodOfEach()
    {
        GanOptions options = GanPresets.Tvae.ApplyTo(GanPresets.Ctgan.ApplyTo(new GanOptions()));

        GanOptionsValidator.Validate(options);
        Assert.Equal((GenerativeMethod.VariationalAutoencoder, 128, 1e-3), (options.Method, options.Network.HiddenWidth, options.Training.GeneratorLearningRate));
        Assert.Equal(GenerativeMethod.Adversarial, GanPresets.WganGp.ApplyTo(options).Method);
    }

    [Fact]
    public void ApplyTo_CtabGanPlusWithoutALabel_HasNoClassifierLoss()
    {
        GanOptions options = GanPresets.CtabGanPlus.ApplyTo(new GanOptions());

        Assert.Equal(0, options.Training.ClassifierLossWeight);
        GanOptionsValidator.Validate(options);
    }

    [Fact]
    public void ByName_AnyCase_FindsThePreset() => Assert.Same(GanPresets.CtabGanPlus, GanPresets.ByName("ctab-gan+"));

    [Fact]
    public void ByName_Unknown_ListsTheNames()
    {
        var error = Assert.Throws<ArgumentException>(() => GanPresets.ByName("CopulaGAN"));

        Assert.StartsWith("There is no preset 'CopulaGAN'. The presets are 'CTGAN', 'CTAB-GAN+', 'WGAN-GP', 'TVAE'.", error.Message, StringComparison.Ordinal);
    }
}
