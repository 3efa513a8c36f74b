using System;
using System.Collections.Generic;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>What keeps the discriminator's slope in bounds: a term of its loss, or a constraint put right after each of its updates.</summary>
internal interface IDiscriminatorRegularizer : IDisposable
{
    /// <summary>Gets the term to be added to the discriminator's loss, before weighting.</summary>
    /// <param name="discriminator">Packs to logits, shape (N, width) or, for images, (N, channels, height, width) to (N, 1).</param>
    /// <param name="real">Real packs, shape (N, width) or (N, channels, height, width).</param>
    /// <param name="fake">Fake packs, same shape; detached from the generator by the caller.</param>
    /// <param name="mix">A share per pack, shape (N, 1), uniform between 0 and 1.</param>
    /// <returns>A scalar that can be differentiated by the weights, or <see langword="null"/> where there is no term. The caller owns it.</returns>
    Tensor? Penalty(Func<Tensor, Tensor> discriminator, Tensor real, Tensor fake, Tensor mix);

    /// <summary>Puts the weights right after an update; does nothing where there is no constraint.</summary>
    /// <param name="parameters">The discriminator's weights and biases, the same ones in the same order each time.</param>
    void Constrain(IEnumerable<Parameter> parameters);
}
