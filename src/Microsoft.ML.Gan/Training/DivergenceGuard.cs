using System;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Training;

/// <summary>Ends a run whose losses are no longer numbers, saying which and when.</summary>
internal static class DivergenceGuard
{
    /// <exception cref="InvalidOperationException">A loss is infinite or not a number.</exception>
    public static void Check(GanProgress progress)
    {
        Check(progress, "discriminator loss", progress.DiscriminatorLoss);
        Check(progress, "generator loss", progress.GeneratorLoss);
        Check(progress, "gradient penalty", progress.GradientPenalty);
    }

    private static void Check(GanProgress progress, string name, double value)
    {
        if (!double.IsFinite(value))
        {
            throw Errors.Diverged(progress.Step, name, value);
        }
    }
}
