using System.Globalization;

namespace Microsoft.ML.Gan.Training;

/// <summary>A report as a line of the log.</summary>
internal static class ProgressText
{
    /// <summary>Says what a report holds.</summary>
    public static string Of(GanProgress progress) => string.Create(CultureInfo.InvariantCulture, $"step {progress.Step} of {progress.NumberOfSteps}: ")
        + (progress.LatentDivergence is { } divergence
            ? string.Create(CultureInfo.InvariantCulture, $"loss {progress.GeneratorLoss:F3}, latent divergence {divergence:F3}")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"discriminator loss {progress.DiscriminatorLoss:F3}, generator loss {progress.GeneratorLoss:F3}, gradient penalty {progress.GradientPenalty:F4}"))
        + (progress.Fidelity is { } fidelity ? string.Create(CultureInfo.InvariantCulture, $", fidelity {fidelity:F4}") : string.Empty)
        + (progress.Overfitting is { } overfitting ? string.Create(CultureInfo.InvariantCulture, $", overfitting {overfitting:F2}") : string.Empty);
}
