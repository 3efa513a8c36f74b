using System;
using System.IO;
using Microsoft.ML.Gan;
using Spectre.Console;

namespace Samples.Output;

/// <summary>Shows how far a training is: a live bar in a terminal, about ten plain lines anywhere else.</summary>
internal static class TrainingProgress
{
    /// <summary>Runs the work, and shows what it reports.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">What is trained.</param>
    /// <param name="work">The training, given what to report to.</param>
    public static T Show<T>(TextWriter output, string title, Func<IProgress<GanProgress>, T> work)
    {
        bool isTerminal = output == Console.Out && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;
        output.WriteLine(title);
        if (!isTerminal)
        {
            return work(new PlainProgress(output));
        }

        return AnsiConsole.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn())
            .Start(context => work(new BarProgress(context.AddTask("starting"))));
    }

    /// <summary>Losses and the time left, in one line.</summary>
    internal static string Describe(GanProgress progress)
    {
        string losses = progress.LatentDivergence is null
            ? FormattableString.Invariant($"losses D {progress.DiscriminatorLoss:F2} G {progress.GeneratorLoss:F2}")
            : FormattableString.Invariant($"loss {progress.GeneratorLoss:F2}");
        return FormattableString.Invariant($"step {progress.Step} of {progress.NumberOfSteps}, {losses}, {Seconds(progress.Remaining)} s left");
    }

    private static int Seconds(TimeSpan time) => (int)Math.Ceiling(Math.Min(time.TotalSeconds, int.MaxValue));

    // Told on the training thread; Progress<T> would be told on another, and late.
    private sealed class BarProgress(ProgressTask task) : IProgress<GanProgress>
    {
        public void Report(GanProgress value)
        {
            task.MaxValue = value.NumberOfSteps;
            task.Value = value.Step;
            task.Description = Describe(value);
        }
    }
}
