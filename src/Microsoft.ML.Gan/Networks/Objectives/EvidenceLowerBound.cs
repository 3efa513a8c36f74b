using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>What a variational autoencoder makes as small as it can: the negative evidence lower bound.</summary>
/// <remarks>
/// Kingma and Welling 2013, arXiv:1312.6114, eq. 10, with one draw of the latent values per row. TVAE's program counts the likelihood twice. Here, where
/// rows are asked for by value, that makes latent values say what the condition says already, and draws of the prior contradict it.
/// </remarks>
internal static class EvidenceLowerBound
{
    /// <summary>Draws latent values in a way that can be differentiated (the paper's section 2.4).</summary>
    /// <param name="mean">Shape (N, latentDimension).</param>
    /// <param name="logVariance">Same shape.</param>
    /// <param name="noise">Standard normal, same shape.</param>
    /// <returns>Same shape.</returns>
    public static Tensor Draw(Tensor mean, Tensor logVariance, Tensor noise) => mean.Plus(logVariance.Times(0.5).exp() * noise);

    /// <summary>Gets −log p of each row given its latent values.</summary>
    /// <param name="head">Where scalars, spans and conditions lie.</param>
    /// <param name="raw">The decoder's outputs, shape (N, width).</param>
    /// <param name="rows">The rows, components one-hot, same shape.</param>
    /// <param name="condition">Their conditions, shape (N, conditionWidth).</param>
    /// <param name="deviations">The deviations of the scalars, shape (scalars).</param>
    /// <returns>Shape (N), in nats.</returns>
    public static Tensor Reconstruction(GeneratorHead head, Tensor raw, Tensor rows, Tensor condition, Tensor deviations)
    {
        Tensor? categories = head.Spans.Count == 0
            ? null
            : CategoryLikelihood.Compute(raw, rows, condition, head.Spans, head.ConditionOffsets);
        Tensor? scalars = head.ScalarCount == 0
            ? null
            : ScalarLikelihood.Compute(raw.narrow(1, 0, head.ScalarCount), rows.narrow(1, 0, head.ScalarCount), deviations);
        return categories is null ? scalars! : scalars is null ? categories : categories.Plus(scalars);
    }

    /// <summary>Gets the loss.</summary>
    /// <param name="reconstruction">What <see cref="Reconstruction"/> gives, shape (N).</param>
    /// <param name="divergence">What <see cref="LatentDivergence"/> gives, shape (N).</param>
    /// <returns>A scalar, the mean over rows.</returns>
    public static Tensor Loss(Tensor reconstruction, Tensor divergence) => reconstruction.Plus(divergence).mean();
}
