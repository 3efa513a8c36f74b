using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>The critic's estimate of the earth mover's distance between real and fake rows.</summary>
/// <remarks>Arjovsky et al. 2017, arXiv:1701.07875, algorithm 1.</remarks>
internal sealed class WassersteinObjective : IGanObjective
{
    /// <inheritdoc/>
    public bool ComparesWithReal => false;

    /// <summary>Mean score of fake packs less mean score of real ones; its negative estimates the distance.</summary>
    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => fake.mean() - real.mean();

    /// <summary>Less the mean score of fake packs.</summary>
    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => -fake.mean();
}
