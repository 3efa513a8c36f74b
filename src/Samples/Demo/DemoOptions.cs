using System.Collections.Generic;

namespace Samples.Demo;

/// <summary>What the command <c>demo</c> was asked for.</summary>
/// <param name="Seed">The seed of the training and of the random oversampling.</param>
/// <param name="Steps">The generator updates.</param>
/// <param name="Output">The folder files are written to.</param>
/// <param name="IsQuick">Whether a few rows and steps are enough: to see that everything runs.</param>
internal sealed record DemoOptions(int Seed, int Steps, string Output, bool IsQuick)
{
    public const string Usage = "demo [--seed N] [--steps N] [--output FOLDER] [--quick]";

    private const int DefaultSteps = 1500;
    private const int QuickSteps = 20;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UserError">An option is unknown or has a bad value.</exception>
    public static DemoOptions Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--seed", "--steps", "--output"], ["--quick"], Usage);
        bool isQuick = line.Has("--quick");
        return new DemoOptions(
            line.Number("--seed", 0) ?? 1,
            line.Number("--steps", 1) ?? (isQuick ? QuickSteps : DefaultSteps),
            line.Value("--output") ?? System.IO.Path.Combine("artifacts", "demo"),
            isQuick);
    }
}
