using System;
using System.Linq;
using Samples.Mnist.Judging;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Benchmarks.StackedMnist;

/// <summary>Images with a digit in each of three channels, the thousand modes of Che et al. 2017 (arXiv:1612.02136), and who is met in images.</summary>
internal static class StackedDigits
{
    /// <summary>The channels, a digit each.</summary>
    public const int Channels = 3;

    /// <summary>The triples there are.</summary>
    public const int Modes = 1000;

    private const double Sure = 0.9;

    /// <summary>Puts three random digits into each image.</summary>
    /// <returns>Shape (count, 3, 28, 28). The caller owns it.</returns>
    public static Tensor Compose(DigitImages digits, int count, int seed)
    {
        var random = new Random(seed);
        using DisposeScope scope = NewDisposeScope();
        Tensor rows = tensor([.. Enumerable.Range(0, count * Channels).Select(_ => (long)random.Next(digits.Count))]);
        return digits.Images.index_select(0, rows).view(count, Channels, 28, 28).MoveToOuterDisposeScope();
    }

    /// <summary>Reads the triples of images.</summary>
    public static StackedScores Judge(DigitClassifier classifier, Tensor images)
    {
        using Tensor channels = images.reshape(-1, 1, 28, 28);
        float[][][] triples = [.. classifier.Read(channels).Probabilities.Chunk(Channels)];
        int[] counts = new int[Modes];
        foreach (float[][] triple in triples)
        {
            counts[triple.Aggregate(0, (mode, probabilities) => (mode * DigitImages.Classes) + DigitClassifier.Best(probabilities))]++;
        }

        double[] shares = [.. counts.Where(count => count > 0).Select(count => (double)count / triples.Length)];
        return new StackedScores(
            shares.Length,
            triples.Average(triple => triple.All(probabilities => probabilities.Max() >= Sure) ? 1.0 : 0),
            shares.Sum(share => share * Math.Log(share * Modes)));
    }
}
