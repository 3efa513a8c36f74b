using System.Collections.Generic;

namespace Samples;

/// <summary>What an example was asked for.</summary>
/// <param name="Rows">The training rows it takes, of the Adult table where it is about one.</param>
/// <param name="Steps">The updates of the network it trains.</param>
/// <param name="Seed">The seed of every draw.</param>
internal sealed record ExampleOptions(int Rows, int Steps, int Seed)
{
    private const int FewestRows = 1000;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UserError">An option is unknown or has a bad value.</exception>
    public static ExampleOptions Parse(Example example, IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--rows", "--steps", "--seed"], [], example.Usage);
        return new ExampleOptions(
            line.Number("--rows", FewestRows) ?? example.Rows,
            line.Number("--steps", 1) ?? example.Steps,
            line.Number("--seed", 0) ?? 1);
    }
}
