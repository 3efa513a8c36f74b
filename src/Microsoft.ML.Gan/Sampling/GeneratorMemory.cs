using System;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>What one thread needs to run a <see cref="FoldedGenerator"/>.</summary>
internal sealed class GeneratorMemory : IDisposable
{
    /// <summary>Takes the memory.</summary>
    /// <param name="rows">The most rows of one call.</param>
    /// <param name="latentDimension">The width of the noise.</param>
    /// <param name="width">The width of all layers together.</param>
    public GeneratorMemory(int rows, int latentDimension, int width)
    {
        Noise = zeros([rows, latentDimension]).DetachFromDisposeScope();
        Layers = zeros([rows, width]).DetachFromDisposeScope();
    }

    /// <summary>Gets the noise, shape (rows, latent dimension).</summary>
    public Tensor Noise { get; }

    /// <summary>Gets the hidden units, layer by layer, and then the raw outputs, shape (rows, width).</summary>
    public Tensor Layers { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Noise.Dispose();
        Layers.Dispose();
    }
}
