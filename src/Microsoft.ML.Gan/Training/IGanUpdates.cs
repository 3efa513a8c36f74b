using System;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>The two updates the game consists of.</summary>
/// <typeparam name="TBatch">What an update is given.</typeparam>
internal interface IGanUpdates<in TBatch> : IDisposable
{
    /// <summary>Updates the discriminator.</summary>
    DiscriminatorUpdate UpdateDiscriminator(TBatch batch);

    /// <summary>Reads how the last update of the discriminator found its packs, before it moved; within the dispose scope of that update only.</summary>
    /// <returns>The logits of the real packs and of the fake ones.</returns>
    (float[] Real, float[] Fake) ReadLogits();

    /// <summary>Updates the generator.</summary>
    /// <returns>Its loss, the sum of all its weighted terms, a detached scalar.</returns>
    Tensor UpdateGenerator(TBatch batch);
}
