using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan;
using Samples.Mnist.Judging;
using TorchSharp;
using static TorchSharp.torch;

namespace Samples.Mnist;

/// <summary>What a generator makes of one and the same noise, from epoch to epoch.</summary>
internal sealed class Film : IDisposable
{
    private const int FilmImages = 20;
    private const int FilmColumns = 5;

    private readonly MnistGame _game;
    private readonly int[]? _labels;
    private readonly Dictionary<int, double> _epochs;
    private readonly Tensor _noise;
    private readonly List<(int Step, Tensor Images)> _frames = [];

    /// <summary>Prepares to film a game; <see cref="Options"/> are its options, with the camera in place.</summary>
    /// <param name="game">The game.</param>
    /// <param name="options">What was asked for.</param>
    /// <param name="digits">What is learned.</param>
    /// <param name="images">The images of a frame; of each digit a column, where the game is told digits.</param>
    public Film(MnistGame game, MnistOptions options, DigitImages digits, int images)
    {
        (_game, Options) = (game, game.Options(options));
        _epochs = MnistGame.Pictured(Options, digits.Count).ToDictionary(picture => picture.Step, picture => picture.Epoch);
        _labels = game.HasLabels ? [.. Enumerable.Range(0, images).Select(i => i % DigitImages.Classes)] : null;
        using var generator = new Generator((ulong)options.Seed);
        using Tensor drawn = randn([images, LatentDimension], generator: generator);
        using Tensor rows = tensor([.. Enumerable.Range(0, images).Select(i => game.HasLabels ? (long)(i / DigitImages.Classes) : i)]);
        _noise = drawn.index_select(0, rows);
        Options.Network.LatentDimension = LatentDimension;
        Options.ObservedSteps = [.. _epochs.Keys];
        Options.Observer = snapshot => _frames.Add((snapshot.Step, snapshot.Sample(_noise, _labels).DetachFromDisposeScope()));
    }

    /// <summary>The numbers of noise per image.</summary>
    public static int LatentDimension => 64;

    /// <summary>Gets the options to play with.</summary>
    public TensorGanOptions Options { get; }

    /// <summary>Writes each frame, and the upper rows of all of them side by side.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="output">Told the names.</param>
    public void Save(string folder, TextWriter output)
    {
        foreach ((int step, Tensor images) in _frames)
        {
            string when = step == Options.Game.NumberOfSteps ? "end" : $"epoch-{_epochs[step].ToString("00", CultureInfo.InvariantCulture)}";
            ImageGrid.Save(Path.Combine(folder, $"{_game.Name}-{when}.png"), images, DigitImages.Classes);
        }

        string film = Path.Combine(folder, $"{_game.Name}-film.png");
        using (DisposeScope scope = NewDisposeScope())
        {
            ImageGrid.SaveStrip(film, [.. _frames.Select(frame => frame.Images.narrow(0, 0, FilmImages))], FilmColumns);
        }

        output.WriteLine($"{film}: the same noise after {string.Join(", ", _frames.Select(frame => $"{_epochs[frame.Step]:0.#}"))} epochs; {_frames.Count} grids beside it");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _noise.Dispose();
        _frames.ForEach(frame => frame.Images.Dispose());
    }
}
