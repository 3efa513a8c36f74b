using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Objectives;

/// <summary>The critic's estimate of the earth mover's distance between real and fake rows.</summary>
/// <remarks>Arjovsky et al. 2017, arXiv:1701.07875, algorithm 1.</remarks>
internal static class WassersteinObjective
{
    /// <summary>The critic's loss: mean score of fake packs less mean score of real ones.</summary>
    /// <param name="real">Scores of real packs, shape (N, 1).</param>
    /// <param name="fake">Scores of fake packs, shape (N, 1).</param>
    /// <returns>A scalar; its negative estimates the distance.</returns>
    public static Tensor DiscriminatorLoss(Tensor real, Tensor fake) => fake.mean() - real.mean();

    /// <summary>The generator's loss: less the mean score of fake packs.</summary>
    /// <param name="fake">Scores of fake packs, shape (N, 1).</param>
    /// <returns>A scalar.</returns>
    public static Tensor GeneratorLoss(Tensor fake) => -fake.mean();
}
