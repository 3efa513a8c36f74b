using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>What a training leaves, on the CPU, in evaluation mode.</summary>
/// <param name="Generator">The averaged generator, or decoder.</param>
/// <param name="History">The reports, in order.</param>
internal sealed record TrainedTensors(nn.Module<Tensor, Tensor> Generator, IReadOnlyList<GanProgress> History) : IDisposable
{
    /// <summary>Gets the discriminator of a game; <see langword="null"/> where there was none.</summary>
    public TensorDiscriminator? Discriminator { get; init; }

    /// <summary>Gets encoder and decoder of an autoencoder; <see langword="null"/> where there was a game.</summary>
    public TensorAutoencoder? Autoencoder { get; init; }

    /// <inheritdoc/>
    public void Dispose()
    {
        Generator.Dispose();
        Discriminator?.Dispose();
        Autoencoder?.Dispose();
    }
}
