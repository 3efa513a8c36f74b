using System;
using System.Globalization;
using System.Linq;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>Alarms in plain words: what was seen, its figures, and options that help and are not in use.</summary>
/// <param name="game">What is played; <see langword="null"/> for an autoencoder.</param>
internal sealed class AlarmMessages(MonitoredGame? game)
{
    // PacGAN (arXiv:1712.04086) and CTGAN (arXiv:1907.00503) judge ten rows together.
    private const int HelpfulPackSize = 10;

    // An autoencoder has no use for it.
    private bool HasPenalty => game is not { Regularization: not DiscriminatorRegularization.GradientPenalty };

    /// <summary>Says what the generator leaves out.</summary>
    public string ModeCollapse(GanProgress progress, CategoryCoverage? categories) => AlarmRules.LosesCategories(categories)
        ? Text($"The generator repeats itself: {categories!.Worst!.Value.Seen} of {categories.Worst.Value.Total} frequent categories of {categories.Worst.Value.Name} seen; {ForVariety()}.")
        : Text($"The generator leaves out much of what is real: {Percent(progress.Coverage)} of the real rows have a generated row near them; {ForVariety()}.");

    /// <summary>Says how much alike generated rows are.</summary>
    public string DiversityLoss(RowMeasures rows) => Text(
        $"The generator repeats itself: its rows are {rows.Diversity:F2} times as far apart as real rows are, {Percent(rows.Repeats)} of them repeat another (real rows: {Percent(rows.RealRepeats)}); {ForVariety()}.");

    /// <summary>Says how little the generator is told.</summary>
    public string VanishingGradient(GanProgress progress, GradientTrail generator)
    {
        string remedies = Try(
            ("the objective NonSaturating or Wasserstein", game?.Objective is GanObjective.Minimax),
            ("the gradient penalty", !HasPenalty),
            ("InstanceNoiseDeviation above 0", true),
            ("a lower DiscriminatorLearningRate", true));
        return Text($"The generator is told nothing any more: the discriminator is sure of {Percent(progress.Saturation)} of the packs, and the norm of the generator's gradient has fallen from {generator.Largest:G2} to {generator.Last:G2}; {remedies}.");
    }

    /// <summary>Says whose gradient is far beyond what it was.</summary>
    public string ExplodingGradient(GradientTrail generator, GradientTrail discriminator)
    {
        (string network, string rate, GradientTrail trail) = AlarmRules.HasExploded(discriminator)
            ? ("discriminator", nameof(TrainingOptions.DiscriminatorLearningRate), discriminator)
            : (game is null ? "autoencoder" : "generator", nameof(TrainingOptions.GeneratorLearningRate), generator);
        string remedies = Try(("a lower " + rate, true), ("the gradient penalty", !HasPenalty));
        return Text($"The gradient of the {network} explodes: its norm is {trail.Last:G3}, the median of the run {trail.Median:G3}; {remedies}.");
    }

    /// <summary>Says that the discriminator teaches nothing.</summary>
    public static string WeakDiscriminator(GanProgress progress) => Text(
        $"The discriminator is too weak: it cannot tell real from generated rows (area under the curve {progress.Separation:F2}), though only {Percent(progress.Coverage)} of the real rows have a generated row near them; try a higher DiscriminatorLearningRate, more NumberOfDiscriminatorSteps or a larger HiddenWidth.");

    /// <summary>Says that the discriminator knows the rows by heart.</summary>
    public static string Overfitting(GanProgress progress) => Text(
        $"The discriminator knows the real rows by heart: {Percent(progress.Overfitting)} of its advantage is lost on rows held out; try a higher DiscriminatorDropout, a smaller HiddenWidth, fewer NumberOfSteps or more rows.");

    private string ForVariety() => Try(
        ($"PackSize {HelpfulPackSize}", game?.PackSize < HelpfulPackSize),
        ("the gradient penalty", !HasPenalty),
        ("more NumberOfSteps", game is null),
        ("a lower GeneratorLearningRate", true));

    private static string Try(params (string Remedy, bool Helps)[] remedies)
    {
        string[] helpful = [.. remedies.Where(r => r.Helps).Select(r => r.Remedy)];
        return "try " + (helpful.Length == 1 ? helpful[0] : $"{string.Join(", ", helpful[..^1])} or {helpful[^1]}");
    }

    private static string Percent(double? share) => Text($"{100 * share:F0} %");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
