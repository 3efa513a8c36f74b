using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>Keeps every weight and bias of the critic within a bound, and so its slope within some other bound.</summary>
/// <param name="bound">The largest size of a weight.</param>
/// <remarks>
/// Arjovsky et al. 2017, arXiv:1701.07875, algorithm 1, where it is called "a clearly terrible way to enforce a Lipschitz constraint": most
/// weights end at the bound (arXiv:1704.00028, figure 1), and the slope shrinks or grows with every layer.
/// </remarks>
internal sealed class WeightClipping(double bound) : IDiscriminatorRegularizer
{
    /// <inheritdoc/>
    public Tensor? Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake, Tensor mix) => null;

    /// <inheritdoc/>
    public void Constrain(IEnumerable<Parameter> parameters)
    {
        using IDisposable _ = no_grad();
        foreach (Parameter parameter in parameters)
        {
            parameter.Clamp(-bound, bound);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
