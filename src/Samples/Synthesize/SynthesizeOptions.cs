using System.Collections.Generic;
using Microsoft.ML.Gan;

namespace Samples.Synthesize;

/// <summary>What the command <c>synthesize</c> was asked for.</summary>
/// <param name="Input">The file to learn.</param>
/// <param name="Output">The file to write.</param>
internal sealed record SynthesizeOptions(string Input, string Output)
{
    public const string Usage =
        "synthesize --input IN.csv --output OUT.csv [--label NAME] [--rows N] [--epochs N] [--seed N] [--method vae] [--balance] [--ignore NAME]... [--report OUT.html]";

    /// <summary>Gets the column of the classes.</summary>
    public string? Label { get; init; }

    /// <summary>Gets the number of rows to write; the default is as many as were read.</summary>
    public int? Rows { get; init; }

    /// <summary>Gets the passes over the rows; the default is the library's.</summary>
    public int? Epochs { get; init; }

    /// <summary>Gets the seed; the default is a new one.</summary>
    public int? Seed { get; init; }

    /// <summary>Gets how the rows are learned; the default is the library's.</summary>
    public GenerativeMethod Method { get; init; }

    /// <summary>Gets whether each class gets the same number of rows.</summary>
    public bool Balance { get; init; }

    /// <summary>Gets where a report on the rows is written, for which a fifth of the file is not learned; <see langword="null"/> for none.</summary>
    public string? Report { get; init; }

    /// <summary>Gets the columns that are left empty.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UserError">An option is unknown, missing, or has a bad value.</exception>
    public static SynthesizeOptions Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--input", "--output", "--label", "--rows", "--epochs", "--seed", "--method", "--ignore", "--report"], ["--balance"], Usage);
        var options = new SynthesizeOptions(line.Required("--input"), line.Required("--output"))
        {
            Label = line.Value("--label"),
            Rows = line.Number("--rows", 1),
            Epochs = line.Number("--epochs", 1),
            Seed = line.Number("--seed", int.MinValue),
            Method = line.Value("--method") switch
            {
                null or "gan" => GenerativeMethod.Adversarial,
                "vae" => GenerativeMethod.VariationalAutoencoder,
                string other => throw new UserError($"--method is '{other}'; it must be gan or vae."),
            },
            Balance = line.Has("--balance"),
            Ignored = line.Values("--ignore"),
            Report = line.Value("--report"),
        };
        return options is { Balance: true, Label: null }
            ? throw new UserError("--balance needs --label COLUMN, the column whose classes are balanced.")
            : options;
    }
}
