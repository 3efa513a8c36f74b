using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Samples.Mnist.Judging;

/// <summary>Teaches a <see cref="DigitClassifier"/> to read, from images moved by up to two points.</summary>
internal static class ClassifierTraining
{
    private const int BatchSize = 64;
    private const int Margin = 2;
    private const double LearningRate = 2e-3;

    /// <summary>Trains a classifier.</summary>
    /// <param name="digits">What it learns from.</param>
    /// <param name="steps">The updates, of 64 images each.</param>
    /// <param name="seed">The seed of the first weights and of every draw.</param>
    /// <param name="cancellationToken">Ends the training early.</param>
    public static DigitClassifier Train(DigitImages digits, int steps, int seed, CancellationToken cancellationToken = default)
    {
        var classifier = new DigitClassifier(seed);
        var random = new Random(seed);
        using Tensor canvas = Framed(digits.Images), labels = tensor([.. digits.Labels.Select(label => (long)label)]);
        using var adam = new Adam(classifier.parameters());
        for (int step = 0; step < steps; step++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using DisposeScope scope = NewDisposeScope();
            Tensor rows = tensor([.. Enumerable.Range(0, BatchSize).Select(_ => (long)random.Next(digits.Count))]);
            Tensor images = canvas.index_select(0, rows).narrow(2, random.Next((2 * Margin) + 1), 28).narrow(3, random.Next((2 * Margin) + 1), 28);
            Tensor loss = functional.cross_entropy(classifier.forward(images.contiguous()), labels.index_select(0, rows));
            classifier.zero_grad();
            loss.backward();
            adam.Step(LearningRate * (1 - ((double)step / steps)));
        }

        return classifier;
    }

    private static Tensor Framed(Tensor images)
    {
        using IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope();
        Tensor canvas = -ones([images.shape[0], 1, 28 + (2 * Margin), 28 + (2 * Margin)]); // black; full makes integers of -1
        canvas.narrow(2, Margin, 28).narrow(3, Margin, 28).copy_(images);
        return canvas.MoveToOuterDisposeScope();
    }
}
