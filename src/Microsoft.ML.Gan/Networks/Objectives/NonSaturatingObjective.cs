using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>The game as it is played: the generator makes fakes look real instead of not fake, so that its gradient lives when it loses.</summary>
/// <param name="labelSmoothing">The share taken off the target of real packs, see <see cref="BinaryCrossEntropy"/>.</param>
/// <remarks>Goodfellow et al. 2014, arXiv:1406.2661, section 3. The discriminator's loss is that of <see cref="MinimaxObjective"/>.</remarks>
internal sealed class NonSaturatingObjective(double labelSmoothing = 0) : IGanObjective
{
    /// <inheritdoc/>
    public bool ComparesWithReal => false;

    /// <summary>−E log D(real) − E log(1 − D(fake)).</summary>
    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) =>
        BinaryCrossEntropy.TowardsReal(real, labelSmoothing).Plus(BinaryCrossEntropy.TowardsFake(fake));

    /// <summary>−E log D(fake).</summary>
    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => BinaryCrossEntropy.TowardsReal(fake);
}
