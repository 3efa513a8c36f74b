using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>Checks the options of a GAN on tensors: ranges first, then what they have to do with each other and with the samples.</summary>
internal static class TensorOptionsValidator
{
    private const int MostCategories = 1000;

    /// <summary>Checks what can be checked without the samples.</summary>
    /// <exception cref="System.ArgumentException">An option is null or out of its range.</exception>
    public static void CheckRanges(TensorGanOptions options)
    {
        var failures = new List<string>();
        GanOptionsValidator.CheckRanges(options, "", failures);
        GanOptionsValidator.CheckRanges(options.Game, "Game.", failures);
        GanOptionsValidator.CheckRanges(options.Network, "Network.", failures);
        GanOptionsValidator.CheckRanges(options.Codes, "Codes.", failures);
        if (options.Game is TrainingOptions)
        {
            failures.Add("Game is a TrainingOptions, which holds options of tables. Make it a GameOptions.");
        }

        if (options.Codes is { } codes)
        {
            CheckCodes(codes, failures);
        }

        if (options.ObservedSteps?.FirstOrDefault(s => s < 1, 1) is < 1)
        {
            failures.Add($"ObservedSteps holds {options.ObservedSteps.First(s => s < 1)}; steps are counted from 1.");
        }

        ThrowIfAny(failures);
    }

    /// <summary>Checks settled options.</summary>
    /// <param name="options">The options, settled for the samples.</param>
    /// <param name="isImage">Whether the samples are images.</param>
    /// <param name="hasLabels">Whether there are labels.</param>
    /// <exception cref="System.ArgumentException">Two options do not go together, or one not with the samples.</exception>
    public static void CheckRelations(TensorGanOptions options, bool isImage, bool hasLabels)
    {
        var failures = new List<string>();
        GameValidator.Check(options.Game, "Game.", options.Network.PackSize, "Network.PackSize", failures);
        if (options.Conditioning == ClassConditioning.AuxiliaryClassifier && !hasLabels)
        {
            failures.Add("Conditioning is AuxiliaryClassifier and there are no labels; classes are needed to tell them apart. Pass labels, or leave Conditioning at its default.");
        }

        if (options.Networks is null)
        {
            CheckNetworks(options, isImage, failures);
        }
        else
        {
            CheckOwnNetworks(options, hasLabels, failures);
        }

        ThrowIfAny(failures);
    }

    private static void CheckCodes(CodeOptions codes, List<string> failures)
    {
        if (codes.CategoricalCodes is null)
        {
            failures.Add("Codes.CategoricalCodes is null; it must be set.");
        }
        else if (codes.CategoricalCodes.Any(c => c is < 2 or > MostCategories))
        {
            failures.Add($"Codes.CategoricalCodes holds {codes.CategoricalCodes.First(c => c is < 2 or > MostCategories)}; a code has from 2 to {MostCategories} categories.");
        }
    }

    private static void CheckNetworks(TensorGanOptions options, bool isImage, List<string> failures)
    {
        TensorNetworkOptions network = options.Network;
        if (network.Architecture == TensorArchitecture.Dcgan && !isImage)
        {
            failures.Add("Network.Architecture is Dcgan and the samples are vectors; convolutions need images. Pass samples of shape (N, channels, height, width), or choose Perceptron or Residual.");
        }

        DiscriminatorRegularization regularization = options.Game.Regularization;
        bool looksAtEachPack = regularization is DiscriminatorRegularization.GradientPenalty or DiscriminatorRegularization.R1 or DiscriminatorRegularization.Dragan;
        const string Dependent = "which looks at each pack alone; a pack's score would depend on the others";
        if (network.DiscriminatorNormalization == Normalization.Batch && looksAtEachPack)
        {
            failures.Add($"Network.DiscriminatorNormalization is Batch and Game.Regularization is {regularization}, {Dependent}. Choose Layer or None, or another regularization.");
        }

        if (network.MinibatchKernels > 0 && looksAtEachPack)
        {
            failures.Add($"Network.MinibatchKernels is {network.MinibatchKernels} and Game.Regularization is {regularization}, {Dependent}. Set the kernels to 0, or choose another regularization.");
        }

        bool compares = network.DiscriminatorNormalization == Normalization.Batch || network.MinibatchKernels > 0;
        if (compares && options.Game.BatchSize < 2 * network.PackSize)
        {
            failures.Add($"Game.BatchSize is {options.Game.BatchSize} and Network.PackSize is {network.PackSize}; a discriminator that compares packs needs two of them. Raise the batch size to {2 * network.PackSize}.");
        }
    }

    private static void CheckOwnNetworks(TensorGanOptions options, bool hasLabels, List<string> failures)
    {
        const string NoHeads = "networks of your own have no head for it";
        if (options.Conditioning == ClassConditioning.AuxiliaryClassifier && hasLabels)
        {
            failures.Add($"Conditioning is AuxiliaryClassifier and Networks is set; {NoHeads}. Choose Concatenation, or set Networks to null.");
        }

        if (options.Codes.Width > 0)
        {
            failures.Add($"Codes are asked for and Networks is set; {NoHeads}. Remove the codes, or set Networks to null.");
        }

        if (options.Network.MinibatchKernels > 0)
        {
            failures.Add($"Network.MinibatchKernels is {options.Network.MinibatchKernels} and Networks is set; {NoHeads}. Set the kernels to 0, or set Networks to null.");
        }
    }

    private static void ThrowIfAny(List<string> failures)
    {
        if (failures.Count > 0)
        {
            throw Errors.BadOptions(failures);
        }
    }
}
