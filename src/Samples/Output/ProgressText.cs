using System;
using Microsoft.ML.Gan;

namespace Samples.Output;

/// <summary>A report of long work in a line.</summary>
internal static class ProgressText
{
    /// <summary>How far it is, how it goes and how long it takes: of a training losses and quality, of other work its stage.</summary>
    public static string Line(GanProgress progress) => progress.Stage == GanProgress.Training
        ? FormattableString.Invariant($"step {progress.Step} of {progress.NumberOfSteps}, {Measures(progress)}, {TimeLeft(progress)}")
        : $"{progress.Stage}{(progress.Part is { } part ? $" ({part})" : string.Empty)}, {TimeLeft(progress)}";

    /// <summary>Losses and, where it was measured, the quality of the rows.</summary>
    public static string Measures(GanProgress progress) =>
        (progress.LatentDivergence is null
            ? FormattableString.Invariant($"losses D {progress.DiscriminatorLoss:F2} G {progress.GeneratorLoss:F2}")
            : FormattableString.Invariant($"loss {progress.GeneratorLoss:F2}"))
        + (progress.Fidelity is { } fidelity ? FormattableString.Invariant($", fidelity {fidelity:F3}") : string.Empty);

    /// <summary>The time left.</summary>
    public static string TimeLeft(GanProgress progress) => $"{(int)Math.Ceiling(Math.Min(progress.Remaining.TotalSeconds, int.MaxValue))} s left";

    /// <summary>What goes wrong.</summary>
    public static string Alarm(int step, TrainingAlarm alarm) => FormattableString.Invariant($"  At step {step}: {alarm.Message}");
}
