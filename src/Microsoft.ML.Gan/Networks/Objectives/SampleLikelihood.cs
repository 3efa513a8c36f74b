using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>How badly a decoder foresees the numbers of samples: normal around what is decoded, with one deviation for all of them.</summary>
/// <remarks>
/// Rybkin, Daniilidis and Levine 2021 (optimal σ-VAE), arXiv:2006.13202: the deviation is the one of maximum likelihood, which weighs what is decoded against
/// the divergence of the latent values as no fixed one does; a mean squared error is a deviation of 0.7 for good. Their lower bound of it is e⁻⁶.
/// </remarks>
internal static class SampleLikelihood
{
    /// <summary>The least deviation: about the step between two grays of 256, or a hundredth of a vector's own deviation.</summary>
    public const double LeastDeviation = 0.01;

    /// <summary>Gets the deviation of maximum likelihood: the root of the mean squared error, at least <see cref="LeastDeviation"/>.</summary>
    /// <param name="decoded">What is decoded, shape (N, ...).</param>
    /// <param name="samples">The samples, same shape.</param>
    /// <returns>A scalar without a graph: at the best deviation its own gradient is zero.</returns>
    public static Tensor BestDeviation(Tensor decoded, Tensor samples)
    {
        using IDisposable _ = no_grad();
        return (samples - decoded).Squared().mean().sqrt().AtLeast(LeastDeviation);
    }

    /// <summary>Gets −log p of each sample, a sum over its numbers.</summary>
    /// <param name="decoded">What is decoded, shape (N, ...).</param>
    /// <param name="samples">The samples, same shape.</param>
    /// <param name="deviation">The deviation, a scalar above 0.</param>
    /// <returns>Shape (N), in nats; below 0 where the deviation is small and the samples are met.</returns>
    public static Tensor Compute(Tensor decoded, Tensor samples, Tensor deviation)
    {
        Tensor distances = ((samples - decoded) / deviation).Squared().flatten(1); // (N, numbers)
        return distances.sum(1).Times(0.5).Plus(deviation.log().Plus(ScalarLikelihood.HalfLogTwoPi).Times(distances.shape[1]));
    }
}
