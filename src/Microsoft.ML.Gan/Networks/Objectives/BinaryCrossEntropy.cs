using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>The two terms of the logistic loss, from logits, so that neither overflows.</summary>
/// <remarks>
/// One-sided label smoothing: Salimans et al. 2016, arXiv:1606.03498, section 3.4. The target of real packs is 1 − smoothing, that of fake
/// packs stays 0; the best discriminator is then (1 − smoothing) · p / (p + q).
/// </remarks>
internal static class BinaryCrossEntropy
{
    /// <summary>Gets the mean of −(1 − smoothing) · log D − smoothing · log(1 − D), where D = sigmoid(logits).</summary>
    /// <param name="logits">Shape (N, 1).</param>
    /// <param name="smoothing">From 0 to below 1.</param>
    public static Tensor TowardsReal(Tensor logits, double smoothing = 0)
    {
        Tensor loss = -logits.log_sigmoid();
        return smoothing == 0 ? loss.mean() : loss.Plus(logits.Times(smoothing)).mean(); // log σ(x) − log σ(−x) = x
    }

    /// <summary>Gets the mean of −log(1 − D), where D = sigmoid(logits).</summary>
    /// <param name="logits">Shape (N, 1).</param>
    public static Tensor TowardsFake(Tensor logits) => -(-logits).log_sigmoid().mean();
}
