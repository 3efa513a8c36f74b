using Xunit;

namespace Microsoft.ML.Gan.Tests.Options;

/// <summary>What the options of a GAN on tensors are where nothing was set, and once they are settled by the samples.</summary>
public sealed class TensorGanOptionsTests
{
    [Theory]
    [InlineData(false, 256, 1e-3, DiscriminatorRegularization.R1, 0.1)]
    [InlineData(true, 64, 2e-4, DiscriminatorRegularization.None, 10)]
    public void Defaults_OfTheSamples_StandForWhatWasNotSet(bool isImage, int batchSize, double learningRate, DiscriminatorRegularization regularization, double weight)
    {
        var game = new GameOptions { Defaults = isImage ? GameDefaults.Images : GameDefaults.Vectors };

        Assert.Equal((batchSize, learningRate, learningRate), (game.BatchSize, game.GeneratorLearningRate, game.DiscriminatorLearningRate));
        Assert.Equal((GanObjective.NonSaturating, regularization, weight), (game.Objective, game.Regularization, game.GradientPenaltyWeight));
        Assert.Equal((0.5, 0.999), (game.AdamBeta1, game.AdamBeta2));
    }

    [Fact]
    public void Defaults_ChosenAlready_Stay()
    {
        var game = new GameOptions { BatchSize = 500, Objective = GanObjective.Hinge, GradientPenaltyWeight = 3 };

        game.Defaults = GameDefaults.Images;

        Assert.Equal((500, GanObjective.Hinge, 3.0), (game.BatchSize, game.Objective, game.GradientPenaltyWeight));
    }

    [Theory]
    [InlineData(false, DiscriminatorRegularization.R1, TensorArchitecture.Perceptron, 8, 128, Normalization.None, Normalization.None)]
    [InlineData(true, DiscriminatorRegularization.None, TensorArchitecture.Dcgan, 100, 64, Normalization.Batch, Normalization.Batch)]
    [InlineData(true, DiscriminatorRegularization.R1, TensorArchitecture.Dcgan, 100, 64, Normalization.Batch, Normalization.None)]
    public void Settle_NothingChosen_FollowsTheSamples(
        bool isImage, DiscriminatorRegularization regularization, TensorArchitecture architecture, int latent, int width, Normalization ofGenerator, Normalization ofDiscriminator)
    {
        var network = new TensorNetworkOptions();

        network.Settle(isImage, regularization);

        Assert.Equal((architecture, latent, width), (network.Architecture, network.LatentDimension, network.HiddenWidth));
        Assert.Equal((ofGenerator, ofDiscriminator), (network.GeneratorNormalization, network.DiscriminatorNormalization));
        Assert.Equal((3, 1, 0, LatentDistribution.Normal), (network.HiddenLayers, network.PackSize, network.MinibatchKernels, network.LatentDistribution));
    }

    [Fact]
    public void Copy_ChangedAfterwards_KeepsItsValues()
    {
        var options = new TensorGanOptions { Game = { BatchSize = 32 }, Codes = { CategoricalCodes = [3] } };

        TensorGanOptions copy = options.Copy();
        (options.Game.BatchSize, options.Codes.CategoricalCodes, options.Network.PackSize) = (64, [5], 2);

        Assert.Equal((32, 3, 1), (copy.Game.BatchSize, copy.Codes.Width, copy.Network.PackSize));
    }

    [Fact]
    public void Properties_OfTheFit_HaveTheirDefaults()
    {
        var options = new TensorGanOptions();

        Assert.Equal(("cpu", ClassConditioning.Concatenation, 1.0, 1.0, 0), (options.Device, options.Conditioning, options.ClassLossWeight, options.Codes.Weight, options.Codes.Width));
        Assert.True(options.Standardize);
        Assert.Null(options.Networks);
    }
}
