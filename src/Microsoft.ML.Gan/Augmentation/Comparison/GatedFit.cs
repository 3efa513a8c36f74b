using System;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Fits an augmenter that appends rows only where they help, and then those that help most.</summary>
internal static class GatedFit
{
    /// <summary>Refuses a gate that does not fit the other options.</summary>
    public static void Check(GanAugmentEstimator.Options options, AugmentationGate gate)
    {
        if (gate.TrainerPipeline is null)
        {
            throw Errors.NoTrainerPipeline();
        }

        if (gate.Comparison is null)
        {
            throw Errors.NoComparison();
        }

        ComparisonOptionsValidator.Validate(gate.Comparison, "Gate.Comparison.", isGate: true);

        if (options.LabelColumnName is null)
        {
            throw Errors.GateWithoutLabel();
        }

        if (options.RowCount is not null || options.Ratio is not null)
        {
            throw Errors.AskBesideGate(options.RowCount is null ? nameof(options.Ratio) : nameof(options.RowCount));
        }
    }

    /// <summary>Compares, and does what was found to be best.</summary>
    /// <param name="host">Whose log is told.</param>
    /// <param name="input">The rows.</param>
    /// <param name="options">The augmenter's options, with a seed.</param>
    /// <param name="gate">The gate.</param>
    /// <param name="fitGan">Fits a GAN to all rows and appends a plan of its rows.</param>
    public static GanAugmentTransformer Fit(
        IHost host, IDataView input, GanAugmentEstimator.Options options, AugmentationGate gate, Func<AugmentationRecipe, AugmentationComparison, GanAugmentTransformer> fitGan)
    {
        AugmentationComparisonOptions own = gate.Comparison.Copy();
        own.Gan = options;
        own.Seed ??= options.Seed;
        own.Progress ??= options.Progress;
        own.CancellationToken = own.CancellationToken.CanBeCanceled ? own.CancellationToken : options.CancellationToken;
        (AugmentationComparison comparison, AugmentationRecipe winner) = new ComparisonRun(input, gate.TrainerPipeline!, options.LabelColumnName!, own, isGate: true).Compare();
        using (IChannel channel = host.Start("Gate"))
        {
            channel.Info(MessageSensitivity.Schema, "{0}", string.Join(' ', [comparison.Recommendation, .. comparison.Notes]));
        }

        if (winner.Kind == AugmentationKind.Gan)
        {
            return fitGan(winner, comparison);
        }

        // By the same hands as those that were compared.
        var augmenter = new SplitAugmenter([winner], options.LabelColumnName!, own, new ComparisonProgress(progress: null, ComparisonProgress.StepsPerGan));
        return new GanAugmentTransformer(null, input, augmenter.Make(input, options.Seed!.Value)[0], comparison);
    }
}
