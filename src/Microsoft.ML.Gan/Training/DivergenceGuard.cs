using System;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Training;

/// <summary>Ends a run whose losses are no longer numbers, saying which and when.</summary>
internal static class DivergenceGuard
{
    /// <exception cref="InvalidOperationException">A loss is infinite or not a number.</exception>
    public static void Check(GanProgress progress, GenerativeMethod method = GenerativeMethod.Adversarial)
    {
        if (method == GenerativeMethod.VariationalAutoencoder)
        {
            Check(progress, "autoencoder's loss", progress.GeneratorLoss, method);
            return;
        }

        Check(progress, "discriminator loss", progress.DiscriminatorLoss, method);
        Check(progress, "generator loss", progress.GeneratorLoss, method);
        Check(progress, "gradient penalty", progress.GradientPenalty, method);
    }

    private static void Check(GanProgress progress, string name, double value, GenerativeMethod method)
    {
        if (!double.IsFinite(value))
        {
            throw Errors.Diverged(progress.Step, name, value, method == GenerativeMethod.Adversarial);
        }
    }
}
