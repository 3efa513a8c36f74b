using System;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>The two updates the game consists of.</summary>
internal interface IGanUpdates : IDisposable
{
    /// <summary>Updates the discriminator.</summary>
    DiscriminatorUpdate UpdateDiscriminator(TrainingBatch batch);

    /// <summary>Updates the generator.</summary>
    /// <returns>Its loss, the sum of all its weighted terms, a detached scalar.</returns>
    Tensor UpdateGenerator(TrainingBatch batch);
}
