using System;
using System.Collections.Generic;
using System.Linq;
using static TorchSharp.torch;

namespace Samples.Mnist.Judging;

/// <summary>What a classifier of ours says of images.</summary>
/// <param name="Recognized">The share of images read as the digit that was asked for, 1 is best; <see langword="null"/> where none was.</param>
/// <param name="Classes">The digits read in one image out of a hundred or more, of 10.</param>
/// <param name="ClassifierScore">From 1 to 10, 10 is best; see <see cref="ScoreOf"/>.</param>
/// <param name="FrechetDistance">From real images, 0 is best; see <see cref="FeatureMoments.FrechetDistance"/>.</param>
internal sealed record DigitScores(double? Recognized, int Classes, double ClassifierScore, double FrechetDistance)
{
    private const double LeastShare = 0.01;

    /// <summary>Judges images.</summary>
    /// <param name="classifier">Who reads.</param>
    /// <param name="real">The features of real images.</param>
    /// <param name="images">Shape (N, 1, 28, 28).</param>
    /// <param name="asked">The digits asked for; or none.</param>
    public static DigitScores Of(DigitClassifier classifier, FeatureMoments real, Tensor images, IReadOnlyList<int>? asked)
    {
        (float[][] features, float[][] probabilities) = classifier.Read(images);
        int[] read = [.. probabilities.Select(DigitClassifier.Best)];
        return new DigitScores(
            asked is null ? null : read.Zip(asked).Average(p => p.First == p.Second ? 1.0 : 0),
            read.CountBy(digit => digit).Count(entry => entry.Value >= LeastShare * read.Length),
            ScoreOf(probabilities),
            FeatureMoments.Of(features).FrechetDistance(real));
    }

    /// <summary>Gets exp(mean of KL(p(class | image) ‖ p(class))): high where each image is surely some class and all classes are met.</summary>
    /// <remarks>The formula of the inception score (Salimans et al. 2016, arXiv:1606.03498, section 4), by another classifier; without splits.</remarks>
    public static double ScoreOf(float[][] probabilities)
    {
        double[] shares = [.. Enumerable.Range(0, probabilities[0].Length).Select(c => probabilities.Average(p => (double)p[c]))];
        return Math.Exp(probabilities.Average(p => p.Zip(shares, (given, share) => given > 0 ? given * Math.Log(given / share) : 0).Sum()));
    }
}
