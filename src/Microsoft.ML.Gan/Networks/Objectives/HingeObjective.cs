using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>The margin of a support vector machine: packs told apart by more than the margin teach the discriminator nothing.</summary>
/// <remarks>Lim and Ye 2017, arXiv:1705.02894; Miyato et al. 2018, arXiv:1802.05957, eqs. 16 and 17.</remarks>
internal sealed class HingeObjective : IGanObjective
{
    /// <inheritdoc/>
    public bool ComparesWithReal => false;

    /// <summary>E max(0, 1 − D(real)) + E max(0, 1 + D(fake)).</summary>
    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => real.OneMinus().relu().mean().Plus(fake.Plus(1).relu().mean());

    /// <summary>−E D(fake).</summary>
    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => -fake.mean();
}
