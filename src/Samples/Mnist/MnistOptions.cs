using System.Collections.Generic;
using System.IO;

namespace Samples.Mnist;

/// <summary>What the command <c>mnist</c> was asked for.</summary>
/// <param name="Seed">The seed of every draw.</param>
/// <param name="Steps">The generator updates of the games of convolutions; the perceptrons, whose steps are cheap, make three times as many.</param>
/// <param name="Width">The channels of the convolutions at full size.</param>
/// <param name="Images">The images that are read; <see langword="null"/> for all.</param>
/// <param name="Output">The folder the pictures are written to.</param>
internal sealed record MnistOptions(int Seed, int Steps, int Width, int? Images, string Output)
{
    public const string Usage = "mnist [--seed N] [--steps N] [--width N] [--images N] [--output FOLDER]";

    private const int DefaultSteps = 2000;
    private const int DefaultWidth = 16;
    private const int FewestImages = 500;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UserError">An option is unknown or has a bad value.</exception>
    public static MnistOptions Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--seed", "--steps", "--width", "--images", "--output"], [], Usage);
        return new MnistOptions(
            line.Number("--seed", 0) ?? 1,
            line.Number("--steps", 1) ?? DefaultSteps,
            line.Number("--width", 1) ?? DefaultWidth,
            line.Number("--images", FewestImages),
            line.Value("--output") ?? Path.Combine("artifacts", "mnist"));
    }
}
