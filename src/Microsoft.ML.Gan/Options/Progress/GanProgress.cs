using System;
using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace Microsoft.ML.Gan;

/// <summary>How far long work is, and how it goes: a training, or what <see cref="Stage"/> names.</summary>
/// <remarks>Losses and measures are those of a training; of other work they are 0 and <see langword="null"/>. Of a variational autoencoder, <see cref="GeneratorLoss"/> holds the loss of both its networks (the negative evidence lower bound, in nats per
/// row), and the fields of the discriminator are 0: there is none.</remarks>
/// <param name="Step">Generator updates done, from 1; of other work, the parts of it.</param>
/// <param name="NumberOfSteps">Generator updates, or parts, in all.</param>
/// <param name="DiscriminatorLoss">The mean over the steps since the last report, without the penalty.</param>
/// <param name="GeneratorLoss">The mean over the steps since the last report.</param>
/// <param name="GradientPenalty">The mean unweighted penalty on the discriminator's slope since the last report; near 0 is healthy, and 0 where the regularization has none.</param>
/// <param name="Elapsed">The time since the training, or the work, started.</param>
public sealed record GanProgress(
    int Step,
    int NumberOfSteps,
    double DiscriminatorLoss,
    double GeneratorLoss,
    double GradientPenalty,
    TimeSpan Elapsed)
{
    /// <summary>The stage of a training.</summary>
    public const string Training = "training";

    /// <summary>The stage of a fit in which what sampling puts right is fitted, after the training.</summary>
    public const string Corrections = "corrections";

    /// <summary>The stage of a fit in which the discriminator is made a classifier; the last one.</summary>
    public const string Discriminator = "discriminator";

    /// <summary>The stage in which rows are sampled, of a reading that <see cref="GanOperations.WatchRows"/> watches.</summary>
    public const string Sampling = "sampling";

    private readonly IReadOnlyList<TrainingAlarm> _alarms = [];

    /// <summary>Gets what is done, in a few words.</summary>
    [JsonIgnore] // files hold trainings alone
    public string Stage { get; init; } = Training;

    /// <summary>Gets the part of the stage that was done last, in a few words; <see langword="null"/> where it has none.</summary>
    [JsonIgnore]
    public string? Part { get; init; }

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

    /// <summary>Gets the norm of the generator's gradient, all weights together, in the last step, with the encoder's where there is one; <see langword="null"/> in files of older versions.</summary>
    public double? GeneratorGradientNorm { get; init; }

    /// <summary>Gets the norm of the discriminator's gradient, penalty included, in its last update; <see langword="null"/> without one and in files of older versions.</summary>
    public double? DiscriminatorGradientNorm { get; init; }

    /// <summary>Gets the share of packs in the last step of which the discriminator is sure, from 0 to 1; <see langword="null"/> for
    /// <see cref="GanObjective.Wasserstein"/>, whose scores have no end.</summary>
    /// <remarks>Packs whose probability, or whose score under <see cref="GanObjective.LeastSquares"/>, is within 0.01 of what it should be; under
    /// <see cref="GanObjective.Hinge"/> those beyond the margin.</remarks>
    public double? Saturation { get; init; }

    /// <summary>Gets the chance that the discriminator scores a real pack above a generated one, in the last step: the area under the curve, 0.5 where it cannot
    /// tell them apart, 1 where it always can; <see langword="null"/> in files of older versions.</summary>
    public double? Separation { get; init; }

    /// <summary>Gets the share of frequent categories, of all columns together, that sampled rows have; <see langword="null"/> where it was not measured, or
    /// there are none. From 0 to 1, 1 is healthy.</summary>
    /// <remarks>Frequent is what one real row in a hundred has. It counts as seen when sampled rows have it a tenth as often as real ones.</remarks>
    public double? CategoriesSeen { get; init; }

    /// <summary>Gets the share of real rows that have a sampled row nearer than their fifth neighbor among real rows; <see langword="null"/> where it was
    /// not measured. From 0 to 1; rows of the same source reach .97.</summary>
    /// <remarks>Coverage, Naeem et al. 2020, arXiv:2002.09797, section 3, of at most 500 rows of either kind.</remarks>
    public double? Coverage { get; init; }

    /// <summary>Gets how far sampled rows are from each other, on average, as a multiple of the same for real rows; <see langword="null"/> where it was not
    /// measured. Near 1 is healthy, near 0 all rows are one.</summary>
    public double? Diversity { get; init; }

    /// <summary>Gets the share of sampled rows that repeat another; <see langword="null"/> where it was not measured. Compare it with that of the real rows, which
    /// is above 0 where columns are few and discrete.</summary>
    public double? RepeatedRows { get; init; }

    /// <summary>Gets what was found to go wrong since the last report; empty in a healthy training. Before step 200 nothing but the size of gradients is judged.</summary>
    public IReadOnlyList<TrainingAlarm> Alarms
    {
        get => _alarms;
        init => _alarms = value is { Count: 0 } ? [] : value; // one empty list, so that reports with none can be equal
    }

    /// <summary>Gets an estimate of the time left, from the mean time of the steps done; zero before the first.</summary>
    public TimeSpan Remaining => Step > 0 && NumberOfSteps > Step ? Elapsed * ((double)(NumberOfSteps - Step) / Step) : TimeSpan.Zero;

    /// <summary>Makes a report of work that is no training.</summary>
    internal static GanProgress Of(string stage, int step, int numberOfSteps, TimeSpan elapsed) => new(step, numberOfSteps, 0, 0, 0, elapsed) { Stage = stage };
}
