using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>R1: pulls the discriminator's slope towards zero on real packs, so that it comes to rest once fakes are as real.</summary>
/// <remarks>Mescheder et al. 2018, arXiv:1801.04406, eq. 9; the weight of the penalty is the paper's γ.</remarks>
internal sealed class RealGradientPenalty : IDiscriminatorRegularizer
{
    /// <summary>Gets half the mean over packs of ‖∇D(real)‖₂², before weighting.</summary>
    /// <param name="discriminator">Packs to logits, shape (N, ...) to (N, 1).</param>
    /// <param name="real">Real packs, shape (N, ...).</param>
    /// <returns>A scalar that can be differentiated by the discriminator's weights. The caller owns it.</returns>
    public static Tensor Compute(Func<Tensor, Tensor> discriminator, Tensor real) => GradientNorms.Squared(discriminator, real).mean().Times(0.5);

    /// <inheritdoc/>
    public Tensor? Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake, Tensor mix) => Compute(discriminator, real);

    /// <inheritdoc/>
    public void Constrain(IEnumerable<Parameter> parameters)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
