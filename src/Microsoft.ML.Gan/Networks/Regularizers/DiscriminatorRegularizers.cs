using System;
using Microsoft.ML.Gan.Internal;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>Options to the regularizer they name.</summary>
internal static class DiscriminatorRegularizers
{
    /// <summary>Makes the regularizer; the caller owns it.</summary>
    /// <param name="regularization">Which one.</param>
    /// <param name="weightClipBound">The bound of the weights, for the one that has it.</param>
    /// <param name="seed">The seed of what it draws, on a stream of its own.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such regularizer.</exception>
    public static IDiscriminatorRegularizer Create(DiscriminatorRegularization regularization, double weightClipBound, int seed) =>
        regularization switch
        {
            DiscriminatorRegularization.None => new NoRegularizer(),
            DiscriminatorRegularization.GradientPenalty => new GradientPenalty(),
            DiscriminatorRegularization.WeightClipping => new WeightClipping(weightClipBound),
            DiscriminatorRegularization.R1 => new RealGradientPenalty(),
            DiscriminatorRegularization.Dragan => new DraganPenalty(Random(seed, "DRAGAN")),
            DiscriminatorRegularization.SpectralNormalization => new SpectralNormalization(Random(seed, "spectral normalization")),
            _ => throw new ArgumentOutOfRangeException(nameof(regularization), regularization, "There is no such regularization."),
        };

    private static torch.Generator Random(int seed, string name) => new(RandomSource.DeriveSeed(seed, name));
}
