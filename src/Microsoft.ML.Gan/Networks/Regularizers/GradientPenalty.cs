using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>Keeps the critic's slope near one on lines between real and fake packs.</summary>
/// <remarks>Gulrajani et al. 2017, arXiv:1704.00028, eq. 3; the mixing weight is uniform and drawn per pack.</remarks>
internal sealed class GradientPenalty : IDiscriminatorRegularizer
{
    /// <summary>What is added to the squared norm.</summary>
    // Inside the square root, so that its derivative exists where the gradient vanishes.
    public const double Epsilon = 1e-12;

    /// <summary>Gets the mean over packs of (‖∇D‖₂ − 1)², before weighting.</summary>
    /// <param name="critic">Packs to scores, shape (N, ...) to (N, 1).</param>
    /// <param name="real">Real packs, shape (N, ...).</param>
    /// <param name="fake">Fake packs, same shape; detached from the generator by the caller.</param>
    /// <param name="mix">The share of the real pack in each mixture, shape (N, 1), uniform between 0 and 1.</param>
    /// <returns>A scalar that can be differentiated by the critic's weights. The caller owns it.</returns>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Tensor Compute(Func<Tensor, Tensor> critic, Tensor real, Tensor fake, Tensor mix)
    {
        if (!real.shape.AsSpan().SequenceEqual(fake.shape))
        {
            throw new ArgumentException(
                $"Real packs have shape ({string.Join(", ", real.shape)}) and fake packs ({string.Join(", ", fake.shape)}); they must agree.", nameof(fake));
        }

        Tensor norm = GradientNorms.Squared(critic, fake.Plus(GradientNorms.PerPack(mix, real) * (real - fake))).Plus(Epsilon).sqrt();
        return norm.Minus(1).Squared().mean();
    }

    /// <inheritdoc/>
    public Tensor? Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake, Tensor mix) => Compute(discriminator, real, fake, mix);

    /// <inheritdoc/>
    public void Constrain(IEnumerable<Parameter> parameters)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
