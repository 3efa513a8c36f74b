using System.Collections.Generic;

namespace Samples.Evaluate;

/// <summary>What the command <c>evaluate</c> was asked for.</summary>
/// <param name="Real">The file that was learned.</param>
/// <param name="Synthetic">The file that was made.</param>
internal sealed record EvaluateOptions(string Real, string Synthetic)
{
    public const string Usage =
        "evaluate --real REAL.csv --synthetic MADE.csv [--holdout OTHERS.csv] [--label NAME] [--ignore NAME]... [--report OUT.html] [--seed N]";

    /// <summary>Gets a file of real rows that were not learned.</summary>
    public string? Holdout { get; init; }

    /// <summary>Gets the column that a model is to predict.</summary>
    public string? Label { get; init; }

    /// <summary>Gets where the report is written; <see langword="null"/> for none.</summary>
    public string? Report { get; init; }

    /// <summary>Gets the seed.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Gets the columns that are not looked at.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UserError">An option is unknown, missing, or has a bad value.</exception>
    public static EvaluateOptions Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--real", "--synthetic", "--holdout", "--label", "--ignore", "--report", "--seed"], [], Usage);
        return new EvaluateOptions(line.Required("--real"), line.Required("--synthetic"))
        {
            Holdout = line.Value("--holdout"),
            Label = line.Value("--label"),
            Report = line.Value("--report"),
            Seed = line.Number("--seed", int.MinValue) ?? 1,
            Ignored = line.Values("--ignore"),
        };
    }
}
