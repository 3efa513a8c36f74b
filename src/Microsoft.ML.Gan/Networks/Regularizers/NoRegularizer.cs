using System;
using System.Collections.Generic;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>A discriminator left to itself.</summary>
internal sealed class NoRegularizer : IDiscriminatorRegularizer
{
    /// <inheritdoc/>
    public Tensor? Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake, Tensor mix) => null;

    /// <inheritdoc/>
    public void Constrain(IEnumerable<Parameter> parameters)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
