using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>How far fake rows are from real ones in the mean and the spread of what the discriminator sees in them.</summary>
/// <remarks>
/// CTAB-GAN (Zhao et al. 2021, arXiv:2102.08369, section 3.2) and CTAB-GAN+ (arXiv:2204.00401), after Park et al. 2018 (arXiv:1806.03384):
/// the features are the discriminator's last hidden layer, and the statistics those of one batch.
/// </remarks>
internal static class InformationLoss
{
    // Inside every square root, so that its derivative exists where the batches agree and where a feature is constant.
    private const double Epsilon = 1e-12;

    /// <summary>Gets ‖mean(real) − mean(fake)‖₂ + ‖deviation(real) − deviation(fake)‖₂, before weighting.</summary>
    /// <param name="real">Features of real packs, shape (N, hidden width); not differentiated by the caller.</param>
    /// <param name="fake">Features of fake packs, shape (M, hidden width).</param>
    /// <returns>A scalar, at least 0. Deviations divide by N, as a batch of one pack has one too.</returns>
    public static Tensor Compute(Tensor real, Tensor fake) =>
        Norm(Mean(real) - Mean(fake)).Plus(Norm(Deviation(real) - Deviation(fake)));

    private static Tensor Mean(Tensor features) => features.mean([0L], keepdim: true); // (1, hidden width)

    private static Tensor Deviation(Tensor features) => Mean((features - Mean(features)).Squared()).Plus(Epsilon).sqrt();

    private static Tensor Norm(Tensor difference) => difference.Squared().sum().Plus(Epsilon).sqrt();
}
