using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan;

namespace Samples.Mnist;

/// <summary>One of the games that are played for digits.</summary>
/// <param name="Name">What its files are called.</param>
/// <param name="Title">What it is.</param>
/// <param name="HasLabels">Whether the networks are told which digit an image is.</param>
/// <param name="Options">Its options.</param>
internal sealed record MnistGame(string Name, string Title, bool HasLabels, Func<MnistOptions, TensorGanOptions> Options)
{
    private const int HiddenUnits = 256;
    private const double PerceptronRate = 1e-3;
    private const double ConvolutionRate = 1e-3;
    private const int PerceptronSteps = 2; // to one of the convolutions

    /// <summary>All of them, from the oldest to the newest.</summary>
    public static readonly MnistGame[] All =
    [
        new("perceptron", "one hidden layer each", false, Perceptron),
        new("dcgan", "DCGAN", false, Convolutions),
        new("digits", "DCGAN, told the digit", true, AuxiliaryClassifier),
    ];

    /// <summary>The steps after which pictures are made: epochs 1, 2, 4, 8 and so on, and the end.</summary>
    public static IReadOnlyList<(int Step, double Epoch)> Pictured(TensorGanOptions options, int images)
    {
        int steps = options.Game.NumberOfSteps!.Value;
        double perEpoch = (double)images / options.Game.BatchSize;
        return [.. Enumerable.Range(0, 20).Select(i => 1 << i)
            .Select(epoch => (Step: (int)Math.Ceiling(epoch * perEpoch), Epoch: (double)epoch))
            .TakeWhile(picture => picture.Step < steps)
            .Append((steps, steps / perEpoch))];
    }

    // Goodfellow et al. 2014 (arXiv:1406.2661), as small as it is played in tutorials.
    private static TensorGanOptions Perceptron(MnistOptions options)
    {
        TensorGanOptions game = Common(options);
        (game.Network.Architecture, game.Network.HiddenLayers, game.Network.HiddenWidth) = (TensorArchitecture.Perceptron, 1, HiddenUnits);
        (game.Game.BatchSize, game.Game.NumberOfSteps) = (128, PerceptronSteps * options.Steps);
        (game.Game.GeneratorLearningRate, game.Game.DiscriminatorLearningRate) = (PerceptronRate, PerceptronRate);
        return game;
    }

    // Radford et al. 2016 (arXiv:1511.06434) with fewer channels, hence larger steps.
    private static TensorGanOptions Convolutions(MnistOptions options)
    {
        TensorGanOptions game = Common(options);
        (game.Network.HiddenWidth, game.Game.BatchSize, game.Game.NumberOfSteps) = (options.Width, 64, options.Steps);
        (game.Game.GeneratorLearningRate, game.Game.DiscriminatorLearningRate) = (ConvolutionRate, ConvolutionRate);
        return game;
    }

    // Odena et al. 2017 (arXiv:1610.09585): with few steps, digits that are easier to read than those of a class that only stands beside the image.
    private static TensorGanOptions AuxiliaryClassifier(MnistOptions options)
    {
        TensorGanOptions game = Convolutions(options);
        game.Conditioning = ClassConditioning.AuxiliaryClassifier;
        return game;
    }

    private static TensorGanOptions Common(MnistOptions options) => new() { Seed = options.Seed };
}
