using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Samples.Mnist;

/// <summary>What the command <c>mnist</c> was asked for.</summary>
/// <param name="Seed">The seed of every draw.</param>
/// <param name="Steps">The generator updates of the games of convolutions; the perceptrons, whose steps are cheap, make twice as many.</param>
/// <param name="Width">The channels of the convolutions at full size.</param>
/// <param name="Images">The images that are read; <see langword="null"/> for all.</param>
/// <param name="Output">The folder the pictures are written to.</param>
/// <param name="Games">What is played.</param>
internal sealed record MnistOptions(int Seed, int Steps, int Width, int? Images, string Output, IReadOnlyList<MnistGame> Games)
{
    public const string Usage = "mnist [--game NAME] [--seed N] [--steps N] [--width N] [--images N] [--output FOLDER]";

    private const int DefaultSteps = 2000;
    private const int DefaultWidth = 16;
    private const int FewestImages = 500;

    /// <summary>Reads the command line.</summary>
    /// <exception cref="UserError">An option is unknown or has a bad value.</exception>
    public static MnistOptions Parse(IReadOnlyList<string> args)
    {
        var line = new CommandLine(args, ["--game", "--seed", "--steps", "--width", "--images", "--output"], [], Usage);
        return new MnistOptions(
            line.Number("--seed", 0) ?? 1,
            line.Number("--steps", 1) ?? DefaultSteps,
            line.Number("--width", 1) ?? DefaultWidth,
            line.Number("--images", FewestImages),
            line.Value("--output") ?? Path.Combine("artifacts", "mnist"),
            line.Value("--game") is { } name ? [Named(name)] : MnistGame.All);
    }

    private static MnistGame Named(string name) => Array.Find(MnistGame.All, game => game.Name == name)
        ?? throw new UserError($"--game is '{name}'; the games are {string.Join(", ", MnistGame.All.Select(game => game.Name))}.");
}
