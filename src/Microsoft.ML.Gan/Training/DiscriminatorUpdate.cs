using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>What one update of the discriminator tells, as detached scalars.</summary>
/// <param name="Loss">Its loss, without the penalty.</param>
/// <param name="Penalty">The unweighted penalty; 0 where there is none.</param>
/// <param name="Advantage">By how much it scored real packs above fake ones, on average.</param>
internal sealed record DiscriminatorUpdate(Tensor Loss, Tensor Penalty, Tensor Advantage)
{
    /// <summary>Takes out loss and penalty.</summary>
    public void Deconstruct(out Tensor loss, out Tensor penalty) => (loss, penalty) = (Loss, Penalty);
}
