using System;
using System.IO;
using Microsoft.ML.Gan;
using Spectre.Console;

namespace Samples.Output;

/// <summary>Shows how far long work is: live bars in a terminal, a few plain lines anywhere else.</summary>
internal static class TrainingProgress
{
    /// <summary>Runs the work, and shows what it reports.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">What is done.</param>
    /// <param name="work">The work, given what to report to.</param>
    public static T Show<T>(TextWriter output, string title, Func<IProgress<GanProgress>, T> work)
    {
        bool isTerminal = output == Console.Out && !Console.IsOutputRedirected && AnsiConsole.Profile.Capabilities.Ansi;
        output.WriteLine(title);
        return isTerminal ? LiveProgress.Run(AnsiConsole.Console, work) : work(new PlainProgress(output));
    }
}
