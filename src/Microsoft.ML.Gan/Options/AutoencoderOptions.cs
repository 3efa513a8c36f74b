using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>The options that a variational autoencoder has no use for: what is set away from its default is refused rather than not looked at.</summary>
internal static class AutoencoderOptions
{
    /// <summary>Adds a failure for every such option of a table that was set.</summary>
    public static void Check(NetworkOptions network, TrainingOptions training, List<string> failures)
    {
        NetworkOptions plain = new();
        TrainingOptions still = new();
        Check("Network.LatentDistribution", network.LatentDistribution, plain.LatentDistribution, failures);
        Check("Network.PackSize", network.PackSize, plain.PackSize, failures);
        Check("Network.DiscriminatorDropout", network.DiscriminatorDropout, plain.DiscriminatorDropout, failures);
        Check("Network.GumbelTemperature", network.GumbelTemperature, plain.GumbelTemperature, failures);
        Check("Network.StraightThrough", network.StraightThrough, plain.StraightThrough, failures);
        CheckGame(training, "Training.", failures);
        Check("Training.ClassifierLossWeight", training.ClassifierLossWeight, still.ClassifierLossWeight, failures);
        Check("Training.InformationLossWeight", training.InformationLossWeight, still.InformationLossWeight, failures);
    }

    /// <summary>Adds a failure for every such option of tensors that was set.</summary>
    /// <param name="options">The options, settled.</param>
    /// <param name="failures">What was found so far.</param>
    public static void Check(TensorGanOptions options, List<string> failures)
    {
        TensorGanOptions plain = new();
        Check("Network.LatentDistribution", options.Network.LatentDistribution, plain.Network.LatentDistribution, failures);
        Check("Network.PackSize", options.Network.PackSize, plain.Network.PackSize, failures);
        Check("Network.MinibatchKernels", options.Network.MinibatchKernels, plain.Network.MinibatchKernels, failures);
        Check("Conditioning", options.Conditioning, plain.Conditioning, failures);
        Check("ClassLossWeight", options.ClassLossWeight, plain.ClassLossWeight, failures);
        Check("Codes.CategoricalCodes", $"[{string.Join(", ", options.Codes.CategoricalCodes)}]", "[]", failures);
        Check("Codes.ContinuousCodes", options.Codes.ContinuousCodes, plain.Codes.ContinuousCodes, failures);
        Check("Codes.Weight", options.Codes.Weight, plain.Codes.Weight, failures);
        Check("Networks", options.Networks, plain.Networks, failures);
        CheckGame(options.Game, "Game.", failures);
    }

    private static void CheckGame(GameOptions game, string prefix, List<string> failures)
    {
        GameOptions still = new() { Defaults = game.Defaults };
        Check(prefix + "NumberOfDiscriminatorSteps", game.NumberOfDiscriminatorSteps, still.NumberOfDiscriminatorSteps, failures);
        Check(prefix + "DiscriminatorLearningRate", game.DiscriminatorLearningRate, still.DiscriminatorLearningRate, failures);
        Check(prefix + "AdamBeta1", game.AdamBeta1, still.AdamBeta1, failures);
        Check(prefix + "AdamBeta2", game.AdamBeta2, still.AdamBeta2, failures);
        Check(prefix + "Objective", game.Objective, still.Objective, failures);
        Check(prefix + "CustomObjective", game.CustomObjective, still.CustomObjective, failures);
        Check(prefix + "Regularization", game.Regularization, still.Regularization, failures);
        Check(prefix + "GradientPenaltyWeight", game.GradientPenaltyWeight, still.GradientPenaltyWeight, failures);
        Check(prefix + "WeightClipBound", game.WeightClipBound, still.WeightClipBound, failures);
        Check(prefix + "InstanceNoiseDeviation", game.InstanceNoiseDeviation, still.InstanceNoiseDeviation, failures);
        Check(prefix + "LabelSmoothing", game.LabelSmoothing, still.LabelSmoothing, failures);
    }

    private static void Check(string option, object? value, object? fallback, List<string> failures)
    {
        if (!Equals(value, fallback))
        {
            failures.Add(Errors.NoUseOf(option, value, fallback));
        }
    }
}
