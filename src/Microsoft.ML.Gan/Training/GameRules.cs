using System;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Objectives;
using Microsoft.ML.Gan.Networks.Regularizers;
using TorchSharp;

namespace Microsoft.ML.Gan.Training;

/// <summary>What the two networks play for, and what the discriminator must keep to.</summary>
/// <param name="Objective">The pair of losses.</param>
/// <param name="Regularizer">What keeps the discriminator's slope in bounds; from now on this object's.</param>
/// <param name="Noise">What is added to the rows shown to the discriminator; <see langword="null"/> for nothing. From now on this object's.</param>
internal sealed record GameRules(IGanObjective Objective, IDiscriminatorRegularizer Regularizer, InstanceNoise? Noise) : IDisposable
{
    /// <summary>Makes the rules of WGAN-GP (arXiv:1704.00028), the default.</summary>
    public static GameRules WassersteinWithGradientPenalty() => new(new WassersteinObjective(), new GradientPenalty(), null);

    /// <summary>Makes the rules that options ask for.</summary>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed of what is drawn, on streams of its own.</param>
    public static GameRules Of(GameOptions options, int seed) => new(
        options.CustomObjective is { } own ? new CheckedObjective(own) : GanObjectives.Create(options.Objective, options.LabelSmoothing),
        DiscriminatorRegularizers.Create(options.Regularization, options.WeightClipBound, seed),
        options.InstanceNoiseDeviation == 0
            ? null
            : new InstanceNoise(new torch.Generator(RandomSource.DeriveSeed(seed, "instance noise")), options.InstanceNoiseDeviation));

    /// <summary>Gets whether options ask for the default rules, for which there are derivatives written out.</summary>
    public static bool AreDefault(GameOptions options) => options is
    {
        CustomObjective: null,
        Objective: GanObjective.Wasserstein,
        Regularization: DiscriminatorRegularization.GradientPenalty,
        InstanceNoiseDeviation: 0,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        Regularizer.Dispose();
        Noise?.Dispose();
    }
}
