using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>How far a row's latent distribution is from the standard normal one that samples are drawn from: the Kullback-Leibler divergence.</summary>
/// <remarks>Kingma and Welling 2013, arXiv:1312.6114, appendix B.</remarks>
internal static class LatentDivergence
{
    /// <summary>Gets the divergence of each row, ½ Σ (μ² + σ² − 1 − log σ²).</summary>
    /// <param name="mean">μ, shape (N, latentDimension).</param>
    /// <param name="logVariance">log σ², same shape.</param>
    /// <returns>Shape (N), at least 0, in nats.</returns>
    public static Tensor Compute(Tensor mean, Tensor logVariance) =>
        (mean.Squared().Plus(logVariance.exp()).Minus(1) - logVariance).sum(1).Times(0.5);
}
