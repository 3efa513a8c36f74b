using System;
using System.Collections.Generic;
using System.Linq;
using Samples.Mnist.Judging;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.Digits;

/// <summary>Digits of which few have a label: the same number of each digit, drawn by a seed.</summary>
internal sealed class FewLabels : IDisposable
{
    private const int Mixed = 5000;

    private readonly DigitImages _unlabeled;
    private readonly int _classifierSteps;
    private readonly int _seed;

    /// <summary>Draws the labeled ones.</summary>
    /// <param name="digits">All images.</param>
    /// <param name="perClass">The labeled images per digit.</param>
    /// <param name="classifierSteps">The updates of each classifier.</param>
    /// <param name="seed">The seed of everything.</param>
    public FewLabels(DigitImages digits, int perClass, int classifierSteps, int seed)
    {
        (_classifierSteps, _seed) = (classifierSteps, seed);
        int[] order = [.. Enumerable.Range(0, digits.Count)];
        new Random(seed).Shuffle(order);
        int[] labeled = [.. order.GroupBy(row => digits.Labels[row]).SelectMany(group => group.Take(perClass))];
        Labeled = digits.Take(labeled);
        _unlabeled = digits.Take([.. order.Except(labeled)]);
    }

    /// <summary>Gets the labeled images.</summary>
    public DigitImages Labeled { get; }

    /// <summary>Trains a classifier on the labeled images and, in equal parts, others.</summary>
    public DigitClassifier Train(DigitImages? beside = null)
    {
        if (beside is null)
        {
            return ClassifierTraining.Train(Labeled, _classifierSteps, _seed);
        }

        using DigitImages often = Labeled.Take([.. Enumerable.Range(0, beside.Count).Select(i => i % Labeled.Count)]), both = often.With(beside);
        return ClassifierTraining.Train(both, _classifierSteps, _seed);
    }

    /// <summary>Labels the other images by a classifier, the labeled ones in front of them.</summary>
    public DigitImages LabelAll(DigitClassifier classifier)
    {
        int[] read = [.. classifier.Read(_unlabeled.Images).Probabilities.Select(DigitClassifier.Best)];
        return Labeled.With(_unlabeled with { Labels = read });
    }

    /// <summary>Makes digits, as many of each, by a GAN that has learned some.</summary>
    public DigitImages Synthesize(MLContext mlContext, DigitImages learned, int steps, int width)
    {
        using TensorGanModel model = mlContext.Gan().FitTensors(learned.Images, learned.Labels, new TensorGanOptions
        {
            Seed = _seed,
            Network = { HiddenWidth = width },
            Conditioning = ClassConditioning.AuxiliaryClassifier,
            Game = { NumberOfSteps = steps, GeneratorLearningRate = 1e-3, DiscriminatorLearningRate = 1e-3 },
        });
        const int Each = Mixed / DigitImages.Classes;
        var parts = new List<Tensor>();
        using DisposeScope scope = NewDisposeScope();
        for (int digit = 0; digit < DigitImages.Classes; digit++)
        {
            parts.Add(model.Sample(Each, digit, _seed + digit));
        }

        return new DigitImages(cat(parts).MoveToOuterDisposeScope(), [.. Enumerable.Range(0, Mixed).Select(i => i / Each)]);
    }

    public void Dispose()
    {
        Labeled.Dispose();
        _unlabeled.Dispose();
    }
}
