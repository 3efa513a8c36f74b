using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The pair of adversarial losses: what the discriminator and what the generator make as small as they can.</summary>
/// <remarks>
/// Pure functions of logits, a mean over packs in each term. One of your own is given to a fit by <see cref="GameOptions.CustomObjective"/>; it is called on the
/// fitting thread, inside a dispose scope, and makes all that it returns with operations that can be differentiated.
/// </remarks>
public interface IGanObjective
{
    /// <summary>Gets whether the generator's loss looks at real packs too.</summary>
    bool ComparesWithReal { get; }

    /// <summary>Gets the discriminator's loss.</summary>
    /// <param name="real">Logits of real packs, shape (N, 1).</param>
    /// <param name="fake">Logits of fake packs, shape (N, 1).</param>
    /// <returns>A scalar. The caller owns it.</returns>
    Tensor DiscriminatorLoss(Tensor real, Tensor fake);

    /// <summary>Gets the generator's loss.</summary>
    /// <param name="fake">Logits of fake packs, shape (N, 1).</param>
    /// <param name="real">Logits of real packs, shape (N, 1); not looked at, and <see langword="null"/> allowed, unless <see cref="ComparesWithReal"/>.</param>
    /// <returns>A scalar. The caller owns it.</returns>
    Tensor GeneratorLoss(Tensor fake, Tensor? real = null);
}
