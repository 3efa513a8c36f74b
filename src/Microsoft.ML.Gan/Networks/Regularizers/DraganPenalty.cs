using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp.Modules;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>DRAGAN: keeps the discriminator's slope near one around real packs, where a sharp slope goes with collapsing modes.</summary>
/// <param name="random">Where the perturbations come from, on the CPU; from now on this object's.</param>
/// <remarks>
/// Kodali et al. 2017, arXiv:1705.07215, algorithm 1. The perturbation is that of the authors' program: up to half the deviation of all
/// values of the batch, uniform, of which every pack takes a share of its own.
/// </remarks>
internal sealed class DraganPenalty(torch.Generator random) : IDiscriminatorRegularizer
{
    private const double Reach = 0.5;

    /// <summary>Gets the mean over packs of (‖∇D‖₂ − 1)² near real packs, before weighting.</summary>
    /// <param name="discriminator">Packs to logits, shape (N, ...) to (N, 1).</param>
    /// <param name="real">Real packs, shape (N, ...).</param>
    /// <param name="uniform">How far each value is perturbed, shape (N, ...), uniform between 0 and 1.</param>
    /// <param name="mix">The share of the perturbation each pack takes, shape (N, 1), uniform between 0 and 1.</param>
    /// <returns>A scalar that can be differentiated by the discriminator's weights. The caller owns it.</returns>
    public static Tensor Compute(Func<Tensor, Tensor> discriminator, Tensor real, Tensor uniform, Tensor mix)
    {
        Tensor near = real.Plus(GradientNorms.PerPack(mix, real) * uniform * real.std(unbiased: false).Times(Reach));
        Tensor norm = GradientNorms.Squared(discriminator, near).Plus(GradientPenalty.Epsilon).sqrt();
        return norm.Minus(1).Squared().mean();
    }

    /// <inheritdoc/>
    public Tensor? Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake, Tensor mix) =>
        Compute(discriminator, real, rand(real.shape, generator: random).to(real.device), mix);

    /// <inheritdoc/>
    public void Constrain(IEnumerable<Parameter> parameters)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => random.Dispose();
}
