namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>What is played, so that an alarm names only remedies that are not in use.</summary>
/// <param name="Objective">The objective; <see langword="null"/> where it is a user's own.</param>
/// <param name="Regularization">What keeps the discriminator's slope in bounds.</param>
/// <param name="PackSize">The rows judged together.</param>
internal sealed record MonitoredGame(GanObjective? Objective, DiscriminatorRegularization Regularization, int PackSize)
{
    /// <summary>Tells what options ask for.</summary>
    public static MonitoredGame Of(GameOptions options, int packSize) =>
        new(options.CustomObjective is null ? options.Objective : null, options.Regularization, packSize);
}
