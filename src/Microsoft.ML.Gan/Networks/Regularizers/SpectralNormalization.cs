using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>Gives every layer of the discriminator a largest singular value of one, so that its slope is nowhere above one.</summary>
/// <param name="random">Where the first guesses of the singular vectors come from, on the CPU; from now on this object's.</param>
/// <param name="iterations">The steps of the power iteration per update; the paper takes one.</param>
/// <remarks>
/// Miyato et al. 2018, arXiv:1802.05957, algorithm 1. The paper keeps free weights and divides them whenever they are used; here the weights
/// themselves are divided after every update (a projected step), so that those of a finished discriminator can be used as they are. The
/// singular vectors found are the start of the next update's iteration. The filters of a convolution are one matrix, (out, in · height · width), as in the paper.
/// </remarks>
internal sealed class SpectralNormalization(torch.Generator random, int iterations = 1) : IDiscriminatorRegularizer
{
    private const double Epsilon = 1e-12;

    private readonly List<Tensor> _vectors = [];

    /// <summary>Divides a weight by its largest singular value.</summary>
    /// <param name="weight">Shape (in, out); changed in place.</param>
    /// <param name="vector">A guess of its right singular vector, shape (out, 1); replaced by a better one, not disposed.</param>
    /// <param name="iterations">The steps of the power iteration.</param>
    public static void Normalize(Tensor weight, ref Tensor vector, int iterations)
    {
        using IDisposable _ = no_grad();
        Tensor left = Unit(weight.mm(vector)); // (in, 1)
        for (int i = 0; i < iterations; i++)
        {
            vector = Unit(weight.t().mm(left)); // (out, 1)
            left = Unit(weight.mm(vector));
        }

        weight.copy_(weight / (left * weight.mm(vector)).sum().Plus(Epsilon));
    }

    /// <inheritdoc/>
    public Tensor? Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake, Tensor mix) => null;

    /// <inheritdoc/>
    public void Constrain(IEnumerable<Parameter> parameters)
    {
        using IDisposable scope = NewDisposeScope();
        Tensor[] weights = [.. parameters.Where(p => p.shape.Length >= 2).Select(p => p.detach().view(p.shape[0], -1))]; // biases have no say in the slope
        for (int i = 0; i < weights.Length; i++)
        {
            if (i == _vectors.Count)
            {
                _vectors.Add(Unit(randn([weights[i].shape[1], 1], generator: random).to(weights[i].device)).DetachFromDisposeScope());
            }

            Tensor vector = _vectors[i];
            Normalize(weights[i], ref vector, iterations);
            _vectors[i].copy_(vector);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        random.Dispose();
        foreach (Tensor vector in _vectors)
        {
            vector.Dispose();
        }
    }

    private static Tensor Unit(Tensor vector) => vector / vector.norm().Plus(Epsilon);
}
