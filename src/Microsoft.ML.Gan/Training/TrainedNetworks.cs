using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan.Training;

/// <summary>What a training run leaves behind.</summary>
/// <param name="Generator">The averaged generator, or the averaged decoder of an autoencoder, in evaluation mode.</param>
/// <param name="Discriminator">The discriminator, in evaluation mode; <see langword="null"/> where no game was played.</param>
/// <param name="History">The reports, in order.</param>
/// <param name="Checkpoints">Rows the generator made on its way, of each look at its quality; none once they have served.</param>
internal sealed record TrainedNetworks(
    Generator Generator, Discriminator? Discriminator, IReadOnlyList<GanProgress> History, IReadOnlyList<TableData> Checkpoints)
    : IDisposable
{
    /// <summary>Gets the averaged encoder, in evaluation mode; <see langword="null"/> where none was trained.</summary>
    public Encoder? Encoder { get; init; }

    /// <summary>Gets those that rows are sampled from.</summary>
    public SampledNetworks Sampled => new(Generator, Encoder);

    /// <inheritdoc/>
    public void Dispose()
    {
        Generator.Dispose();
        Discriminator?.Dispose();
        Encoder?.Dispose();
    }
}
