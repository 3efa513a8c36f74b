using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>Squares instead of logarithms: a fake is pulled towards the border even where it is already taken for real.</summary>
/// <remarks>Mao et al. 2016, arXiv:1611.04076, eq. 9: real is 1, fake is 0, and the generator aims at 1. Logits are used as they are.</remarks>
internal sealed class LeastSquaresObjective : IGanObjective
{
    /// <inheritdoc/>
    public bool ComparesWithReal => false;

    /// <summary>½ E (D(real) − 1)² + ½ E D(fake)².</summary>
    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => real.Minus(1).Squared().mean().Plus(fake.Squared().mean()).Times(0.5);

    /// <summary>½ E (D(fake) − 1)².</summary>
    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => fake.Minus(1).Squared().mean().Times(0.5);
}
