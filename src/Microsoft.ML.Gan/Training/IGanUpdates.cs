using System;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>The two updates the game consists of.</summary>
internal interface IGanUpdates : IDisposable
{
    /// <summary>Updates the discriminator.</summary>
    DiscriminatorUpdate UpdateDiscriminator(TrainingBatch batch);

    /// <summary>Reads how the last update of the discriminator found its packs, before it moved; within the dispose scope of that update only.</summary>
    /// <returns>The logits of the real packs and of the fake ones.</returns>
    (float[] Real, float[] Fake) ReadLogits();

    /// <summary>Updates the generator.</summary>
    /// <returns>Its loss, the sum of all its weighted terms, a detached scalar.</returns>
    Tensor UpdateGenerator(TrainingBatch batch);
}
