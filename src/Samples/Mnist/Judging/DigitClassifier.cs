using System;
using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Samples.Mnist.Judging;

/// <summary>A small network that reads digits: two strided convolutions, a layer of features, and the classes.</summary>
internal sealed class DigitClassifier : Module<Tensor, Tensor>
{
    /// <summary>The features on which images are compared.</summary>
    public const int FeatureWidth = 64;

    private const int ChunkSize = 500;

    private readonly Parameter _firstWeight, _firstBias, _secondWeight, _secondBias, _featureWeight, _featureBias, _classWeight, _classBias;

    /// <summary>Makes a network of first weights from a seed (He et al. 2015, arXiv:1502.01852, eq. 10).</summary>
    public DigitClassifier(int seed)
        : base(nameof(DigitClassifier))
    {
        using var generator = new Generator((ulong)seed);
        (_firstWeight, _firstBias) = (Weight(16, 1, 5, 5), Bias(16));
        (_secondWeight, _secondBias) = (Weight(32, 16, 5, 5), Bias(32));
        (_featureWeight, _featureBias) = (Weight(FeatureWidth, 32 * 7 * 7), Bias(FeatureWidth));
        (_classWeight, _classBias) = (Weight(DigitImages.Classes, FeatureWidth), Bias(DigitImages.Classes));
        RegisterComponents();

        Parameter Weight(params long[] shape)
        {
            double deviation = Math.Sqrt(2.0 / shape[1..].Aggregate(1L, (product, side) => product * side));
            return Parameter(zeros(shape).normal_(0, deviation, generator));
        }

        Parameter Bias(long width) => Parameter(zeros(width));
    }

    /// <summary>Gets the features of images.</summary>
    /// <param name="images">Shape (N, 1, 28, 28).</param>
    /// <returns>Shape (N, <see cref="FeatureWidth"/>), zero or above.</returns>
    public Tensor Features(Tensor images)
    {
        Tensor hidden = functional.conv2d(images, _firstWeight, _firstBias, [2, 2], [2, 2]).relu(); // (N, 16, 14, 14)
        hidden = functional.conv2d(hidden, _secondWeight, _secondBias, [2, 2], [2, 2]).relu(); // (N, 32, 7, 7)
        return functional.linear(hidden.flatten(1), _featureWeight, _featureBias).relu();
    }

    /// <summary>Gets the classes of images.</summary>
    /// <param name="images">Shape (N, 1, 28, 28).</param>
    /// <returns>Logits, shape (N, 10).</returns>
    public override Tensor forward(Tensor images) => functional.linear(Features(images), _classWeight, _classBias);

    /// <summary>Reads images: their features and the probabilities of the classes, an array per image.</summary>
    public (float[][] Features, float[][] Probabilities) Read(Tensor images)
    {
        using IDisposable _ = no_grad();
        var (features, probabilities) = (new List<float[]>(), new List<float[]>());
        for (long start = 0; start < images.shape[0]; start += ChunkSize)
        {
            using DisposeScope scope = NewDisposeScope();
            Tensor found = Features(images.narrow(0, start, Math.Min(ChunkSize, images.shape[0] - start)));
            features.AddRange(found.data<float>().ToArray().Chunk(FeatureWidth));
            probabilities.AddRange(functional.linear(found, _classWeight, _classBias).softmax(1).data<float>().ToArray().Chunk(DigitImages.Classes));
        }

        return ([.. features], [.. probabilities]);
    }

    /// <summary>Gets the share of images whose most probable class is their own.</summary>
    public double Accuracy(DigitImages digits) => Read(digits.Images).Probabilities.Zip(digits.Labels).Average(p => Best(p.First) == p.Second ? 1.0 : 0);

    /// <summary>Gets the most probable class.</summary>
    public static int Best(float[] probabilities) => Array.IndexOf(probabilities, probabilities.Max());
}
