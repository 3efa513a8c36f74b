namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>When something goes wrong, one look at a time.</summary>
internal static class AlarmRules
{
    /// <summary>The first step that is judged: networks that have hardly moved are not yet anything.</summary>
    public const int FirstStep = 200;

    private const double LeastCoverage = 0.4;
    private const double LeastCategories = 0.8;
    private const double LeastDiversity = 0.6;
    private const double MostRepeats = 0.3;
    private const double Saturated = 0.9;
    private const double Vanished = 1e-2;
    private const double Exploded = 50;
    private const double ExplodedAnyway = 1e4;
    private const double Chance = 0.55;
    private const double MostOverfitting = 0.8;
    private const double Advantage = 0.7;

    /// <summary>Gets whether the generator leaves out much of what is real.</summary>
    public static bool? IsCollapsed(GanProgress progress, CategoryCoverage? categories) =>
        progress.Coverage is null && categories?.Share is null
            ? null
            : progress.Coverage < LeastCoverage || LosesCategories(categories);

    /// <summary>Gets whether it is categories that it leaves out.</summary>
    public static bool LosesCategories(CategoryCoverage? categories) =>
        categories is { Worst: { } worst } && (categories.Share < LeastCategories || worst.Seen * 2 <= worst.Total);

    /// <summary>Gets whether generated rows are too much alike.</summary>
    public static bool? IsTooAlike(RowMeasures? rows) =>
        rows is null ? null : rows.Diversity < LeastDiversity || rows.Repeats > rows.RealRepeats + MostRepeats;

    /// <summary>Gets whether the discriminator is sure of nearly everything and leaves the generator no gradient.</summary>
    public static bool? IsVanishing(GanProgress progress, GradientTrail generator) =>
        progress.Saturation is { } saturation ? saturation >= Saturated && generator.Last < Vanished * generator.Largest : null;

    /// <summary>Gets whether a gradient is far beyond what it was.</summary>
    public static bool? IsExploding(GradientTrail generator, GradientTrail discriminator) => HasExploded(generator) || HasExploded(discriminator);

    /// <summary>Gets whether one network's gradient is.</summary>
    public static bool HasExploded(GradientTrail trail) =>
        trail.Last > ExplodedAnyway || (trail.Last > Exploded && trail.Last > Exploded * trail.Median);

    /// <summary>Gets whether the discriminator tells nothing although there is much to tell.</summary>
    public static bool? IsTooWeak(GanProgress progress) =>
        progress is { Coverage: { } coverage, Separation: { } separation } ? separation < Chance && coverage < LeastCoverage : null;

    /// <summary>Gets whether the discriminator knows the real rows by heart.</summary>
    /// <remarks>Where it has hardly any advantage, the share that is lost is chance.</remarks>
    public static bool? IsOverfitting(GanProgress progress) =>
        progress is { Overfitting: { } overfitting, Separation: { } separation } ? overfitting > MostOverfitting && separation > Advantage : null;
}
