using System;

namespace Microsoft.ML.Gan;

/// <summary>How far a fit is, and how it goes.</summary>
/// <remarks>Of a variational autoencoder, <see cref="GeneratorLoss"/> holds the loss of both its networks (the negative evidence lower bound, in nats per
/// row), and the fields of the discriminator are 0: there is none.</remarks>
/// <param name="Step">Generator updates done, from 1.</param>
/// <param name="NumberOfSteps">Generator updates in all.</param>
/// <param name="DiscriminatorLoss">The mean over the steps since the last report, without the penalty.</param>
/// <param name="GeneratorLoss">The mean over the steps since the last report.</param>
/// <param name="GradientPenalty">The mean unweighted penalty on the discriminator's slope since the last report; near 0 is healthy, and 0 where the regularization has none.</param>
/// <param name="Elapsed">The time since training started.</param>
public sealed record GanProgress(
    int Step,
    int NumberOfSteps,
    double DiscriminatorLoss,
    double GeneratorLoss,
    double GradientPenalty,
    TimeSpan Elapsed)
{
    /// <summary>Gets how well rows sampled now keep what every two columns have to do with each other; <see langword="null"/> where it
    /// was not measured. From 0 to 1, 1 is best; the weights that reached the most are kept.</summary>
    /// <remarks>The mean over pairs of columns of 1 − total variation distance between binned contingency tables, from 4,000 rows.</remarks>
    public double? Fidelity { get; init; }

    /// <summary>Gets which part of the discriminator's advantage on the rows it learns is lost on held-out rows; <see langword="null"/>
    /// where it was not measured. Near 0 is healthy, near 1 it knows the rows by heart.</summary>
    public double? Overfitting { get; init; }

    /// <summary>Gets how far the encoder's answers are from the distribution that samples are drawn from, on average; <see langword="null"/> without an encoder.</summary>
    /// <remarks>The Kullback-Leibler divergence in nats per row, at least 0. Near 0 the latent values say nothing of the row.</remarks>
    public double? LatentDivergence { get; init; }

    /// <summary>Gets an estimate of the time left, from the mean time of the steps done.</summary>
    public TimeSpan Remaining => Elapsed * ((double)(NumberOfSteps - Step) / Step);
}
