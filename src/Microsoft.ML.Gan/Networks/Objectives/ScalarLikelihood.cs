using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>How badly the raw outputs of a decoder foresee the scalars of rows: normal around their tanh, with a deviation per scalar.</summary>
/// <remarks>TVAE (Xu et al. 2019, arXiv:1907.00503, section 4.5), with the constant that makes it a logarithm of a density.</remarks>
internal static class ScalarLikelihood
{
    /// <summary>Half the logarithm of 2π, the constant of a normal density.</summary>
    public static readonly double HalfLogTwoPi = 0.5 * Math.Log(2 * Math.PI);

    /// <summary>Gets −log p of the scalars of each row, a sum over scalars.</summary>
    /// <param name="raw">The decoder's outputs for the scalars, shape (N, scalars).</param>
    /// <param name="scalars">The scalars, from -1 to 1, same shape.</param>
    /// <param name="deviations">The deviation of each, above 0, shape (scalars).</param>
    /// <returns>Shape (N), in nats; below 0 where deviations are small and the scalars are met.</returns>
    public static Tensor Compute(Tensor raw, Tensor scalars, Tensor deviations) =>
        ((scalars - raw.tanh()) / deviations).Squared().Times(0.5).sum(1).Plus(deviations.log().Plus(HalfLogTwoPi).sum());
}
