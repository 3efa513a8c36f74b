namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>When something goes wrong, one look at a time.</summary>
/// <remarks>
/// The bounds lie between what was measured in healthy runs (at default options the first 2,700 steps of Adult and 2,000 of Telco churn, all of German credit and three made tables;
/// German credit also with other objectives and regularizations, up to 500 steps; from step 200 on) and in runs made to fail (TrainingAlarmsTests). Every comment gives both.
/// Default options are not proof against it: on a made table of two categories and one number the generator narrows that number, from a coverage of .94 to .37, and that is told.
/// </remarks>
internal static class AlarmRules
{
    /// <summary>The first step that is judged: networks that have hardly moved are not yet anything. Only gradients may explode before.</summary>
    public const int FirstStep = 200;

    // Healthy .50 to .98, .71 and more on the public tables; .00 to .34 after a collapse.
    private const double LeastCoverage = 0.4;

    // Of all columns together; healthy 1 throughout, .33 after a collapse.
    private const double LeastCategories = 0.8;

    // Healthy .97 to 1.09; .47 to .53 after a collapse to few categories.
    private const double LeastDiversity = 0.6;

    // Beyond those of the real rows; healthy .21 at most, .002 on the public tables; .35 to .9 after a collapse to few points.
    private const double MostRepeats = 0.3;

    // Healthy games with targets stay below .55; a perfect discriminator exceeds .95.
    private const double Saturated = 0.9;

    // Of the largest norm of the run. A generator that still learns from a sure discriminator keeps a fifth of it.
    private const double Vanished = 1e-2;

    // A norm, and how many times the median of the run it is. Healthy norms are up to 3 for the generator and 17 for the discriminator, 6 times their medians.
    private const double Exploded = 50;

    // A run whose gradients were never sound has no sound median.
    private const double ExplodedAnyway = 1e4;

    // The area under the curve. It is as low at the equilibrium, where coverage is high.
    private const double Chance = 0.55;

    // Healthy .5 at most where the discriminator has an advantage, anything where it has none; .9 to 1 where it knows the rows.
    private const double MostOverfitting = 0.8;

    // An area under the curve; healthy .46 to .72. With less of it the share that is lost is chance.
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
    public static bool? IsOverfitting(GanProgress progress) =>
        progress is { Overfitting: { } overfitting, Separation: { } separation } ? overfitting > MostOverfitting && separation > Advantage : null;
}
