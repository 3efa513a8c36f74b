using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>The game as it was stated first: the generator makes as small what the discriminator makes as large as it can.</summary>
/// <param name="labelSmoothing">The share taken off the target of real packs, see <see cref="BinaryCrossEntropy"/>.</param>
/// <remarks>
/// Goodfellow et al. 2014, arXiv:1406.2661, eq. 1. Against the best discriminator the generator lowers 2 · JSD(p, q) − log 4. Where the
/// discriminator is sure, the generator's gradient vanishes (section 3 there): the loss saturates.
/// </remarks>
internal sealed class MinimaxObjective(double labelSmoothing = 0) : IGanObjective
{
    /// <inheritdoc/>
    public bool ComparesWithReal => false;

    /// <summary>Less the value of the game: −E log D(real) − E log(1 − D(fake)).</summary>
    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) =>
        BinaryCrossEntropy.TowardsReal(real, labelSmoothing).Plus(BinaryCrossEntropy.TowardsFake(fake));

    /// <summary>The part of the value that the generator moves: E log(1 − D(fake)).</summary>
    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => -BinaryCrossEntropy.TowardsFake(fake);
}
