using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>The options that a variational autoencoder has no use for: what is set away from its default is refused rather than not looked at.</summary>
internal static class AutoencoderOptions
{
    /// <summary>Adds a failure for every such option that was set.</summary>
    public static void Check(NetworkOptions network, TrainingOptions training, List<string> failures)
    {
        NetworkOptions plain = new();
        TrainingOptions still = new();
        Check("Network.PackSize", network.PackSize, plain.PackSize);
        Check("Network.DiscriminatorDropout", network.DiscriminatorDropout, plain.DiscriminatorDropout);
        Check("Network.GumbelTemperature", network.GumbelTemperature, plain.GumbelTemperature);
        Check("Network.StraightThrough", network.StraightThrough, plain.StraightThrough);
        Check("Training.NumberOfDiscriminatorSteps", training.NumberOfDiscriminatorSteps, still.NumberOfDiscriminatorSteps);
        Check("Training.DiscriminatorLearningRate", training.DiscriminatorLearningRate, still.DiscriminatorLearningRate);
        Check("Training.Objective", training.Objective, still.Objective);
        Check("Training.Regularization", training.Regularization, still.Regularization);
        Check("Training.GradientPenaltyWeight", training.GradientPenaltyWeight, still.GradientPenaltyWeight);
        Check("Training.WeightClipBound", training.WeightClipBound, still.WeightClipBound);
        Check("Training.InstanceNoiseDeviation", training.InstanceNoiseDeviation, still.InstanceNoiseDeviation);
        Check("Training.LabelSmoothing", training.LabelSmoothing, still.LabelSmoothing);
        Check("Training.ClassifierLossWeight", training.ClassifierLossWeight, still.ClassifierLossWeight);
        Check("Training.InformationLossWeight", training.InformationLossWeight, still.InformationLossWeight);

        void Check(string option, object? value, object? fallback)
        {
            if (!Equals(value, fallback))
            {
                failures.Add(Errors.NoUseOf(option, value, fallback));
            }
        }
    }
}
