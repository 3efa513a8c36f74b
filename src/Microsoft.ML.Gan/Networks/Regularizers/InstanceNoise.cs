using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>Normal noise on all that the discriminator is shown, real and fake alike, so that the two always overlap.</summary>
/// <param name="random">Where the noise comes from, on the CPU; from now on this object's.</param>
/// <param name="deviation">The deviation of the noise, in encoded units.</param>
/// <remarks>
/// Sønderby et al. 2016, arXiv:1610.04490; Arjovsky and Bottou 2017, arXiv:1701.04862. The deviation stays as it is, where the papers let it
/// fall: rows that agree with noise agree without it.
/// </remarks>
internal sealed class InstanceNoise(torch.Generator random, double deviation) : IDisposable
{
    /// <summary>Gets rows with noise of their own; what is differentiated passes through.</summary>
    /// <param name="rows">Encoded rows or samples, shape (N, ...).</param>
    /// <returns>Same shape.</returns>
    public Tensor Add(Tensor rows) => rows.Plus(randn(rows.shape, generator: random).to(rows.device).Times(deviation));

    /// <inheritdoc/>
    public void Dispose() => random.Dispose();
}
