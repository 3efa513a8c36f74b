using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>Published settings by name, to compare with; the defaults of the options are ours and do better.</summary>
/// <example>
/// <code>
/// GanOptions options = GanPresets.Ctgan.ApplyTo(new GanOptions { LabelColumnName = "income" });
/// </code>
/// </example>
public static class GanPresets
{
    /// <summary>Gets the settings of CTGAN (Xu et al. 2019, arXiv:1907.00503): packs of ten, small constant steps, 300 epochs.</summary>
    /// <remarks>The encoding is ours; a table of few rows gets as few steps as it would there.</remarks>
    public static GanPreset Ctgan { get; } = new(
        "CTGAN", "Xu et al. 2019, arXiv:1907.00503; epochs and decay as in the authors' program. The encoding stays ours.", Ctgan2019);

    /// <summary>Gets the settings of CTAB-GAN+ (Zhao et al. 2022, arXiv:2204.00401): classifier and information loss, 150 epochs.</summary>
    /// <remarks>The networks are fully connected, where CTAB-GAN+ folds a row into an image for convolutions. The classifier loss is set
    /// where the options name a label.</remarks>
    public static GanPreset CtabGanPlus { get; } = new(
        "CTAB-GAN+", "Zhao et al. 2022, arXiv:2204.00401; fully connected instead of convolutional. The encoding stays ours.", CtabGanPlus2022);

    /// <summary>Gets the optimizer settings of WGAN-GP (Gulrajani et al. 2017, arXiv:1704.00028): five discriminator updates per generator update.</summary>
    public static GanPreset WganGp { get; } = new(
        "WGAN-GP", "Gulrajani et al. 2017, arXiv:1704.00028, algorithm 1.", WganGp2017);

    /// <summary>Gets the settings of TVAE (Xu et al. 2019, arXiv:1907.00503, section 4.5): a variational autoencoder, small constant steps, 300 epochs.</summary>
    /// <remarks>Decoder and conditions are ours: a residual network, and rows that can be asked for by value. The likelihood counts once, where the authors' program counts it twice.</remarks>
    public static GanPreset Tvae { get; } = new(
        "TVAE", "Xu et al. 2019, arXiv:1907.00503; epochs and weight decay as in the authors' program. Encoding, decoder, conditions and the weight of the likelihood stay ours.", Tvae2019);

    /// <summary>Gets every preset.</summary>
    public static IReadOnlyList<GanPreset> All { get; } = [Ctgan, CtabGanPlus, WganGp, Tvae];

    /// <summary>Finds a preset by its name, in any case.</summary>
    /// <param name="name">The name of one of <see cref="All"/>.</param>
    /// <returns>The preset.</returns>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static GanPreset ByName(string name) =>
        All.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase))
        ?? throw Errors.UnknownPreset(name, [.. All.Select(p => p.Name)]);

    private static void Ctgan2019(GanOptions options)
    {
        Plain(options);
        options.Network.PackSize = 10;
        options.Network.DiscriminatorDropout = 0.5;
        options.Training.NumberOfEpochs = 300;
        options.Training.GeneratorLearningRate = 2e-4;
        options.Training.DiscriminatorLearningRate = 2e-4;
        options.Training.GeneratorWeightDecay = 1e-6;
    }

    private static void CtabGanPlus2022(GanOptions options)
    {
        Plain(options);
        options.Network.LatentDimension = 100;
        options.Training.NumberOfEpochs = 150;
        options.Training.GeneratorLearningRate = 2e-4;
        options.Training.DiscriminatorLearningRate = 2e-4;
        options.Training.GeneratorWeightDecay = 1e-5;
        options.Training.ClassifierLossWeight = options.LabelColumnName == null ? 0 : 1;
        options.Training.InformationLossWeight = 1;
    }

    private static void WganGp2017(GanOptions options)
    {
        Plain(options);
        options.Training.NumberOfDiscriminatorSteps = 5;
        options.Training.GeneratorLearningRate = 1e-4;
        options.Training.DiscriminatorLearningRate = 1e-4;
    }

    private static void Tvae2019(GanOptions options)
    {
        Plain(options);
        options.Method = GenerativeMethod.VariationalAutoencoder;
        options.Network.HiddenWidth = 128;
        options.Network.DiscriminatorDropout = null;
        options.Network.StraightThrough = GanDefaults.StraightThrough;
        options.Network.GumbelTemperature = GanDefaults.GumbelTemperature;
        options.Training.NumberOfEpochs = 300;
        options.Training.GeneratorLearningRate = 1e-3;
        options.Training.DiscriminatorLearningRate = GanDefaults.LearningRate;
        options.Training.GeneratorWeightDecay = 1e-5;
    }

    // What none of the publications has: averaging, decay, held-out rows, straight-through categories, corrected marginals.
    private static void Plain(GanOptions options)
    {
        options.Method = GenerativeMethod.Adversarial;
        options.Network.LatentDimension = 128;
        options.Network.HiddenWidth = 256;
        options.Network.HiddenLayers = 2;
        options.Network.PackSize = 1;
        options.Network.StraightThrough = false;
        options.Network.GumbelTemperature = 0.2;
        options.Network.DiscriminatorDropout = 0;
        options.Training.NumberOfSteps = null;
        options.Training.NumberOfEpochs = null;
        options.Training.BatchSize = 500;
        options.Training.NumberOfDiscriminatorSteps = 1;
        options.Training.Objective = GanObjective.Wasserstein;
        options.Training.Regularization = DiscriminatorRegularization.GradientPenalty;
        options.Training.GradientPenaltyWeight = 10;
        options.Training.InstanceNoiseDeviation = 0;
        options.Training.LabelSmoothing = 0;
        options.Training.GeneratorWeightDecay = 0;
        options.Training.LearningRateDecay = 0;
        options.Training.GeneratorAveraging = 0;
        options.Training.ClassifierLossWeight = 0;
        options.Training.InformationLossWeight = 0;
        options.Training.HoldoutShare = 0;
        options.Training.StopEarly = false;
        options.Sampling.MatchMarginals = false;
        options.Sampling.Resampling = ResamplingMode.Never;
    }
}
