using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>What an auxiliary classifier adds to both losses: the class of a sample must be told from the sample.</summary>
/// <remarks>
/// Odena et al. 2017, arXiv:1610.09585, eq. 3: L_C is the log-likelihood of the right class of real and of fake samples, which discriminator and
/// generator both raise. Here its negative, which both lower; the generator has no part in the real half.
/// </remarks>
internal static class AuxiliaryClassifierLoss
{
    /// <summary>Gets the discriminator's part, before weighting: −E log P(class | real) − E log P(class | fake).</summary>
    /// <param name="real">The logits of real samples, shape (N, classes).</param>
    /// <param name="realClasses">Their classes, one-hot, same shape.</param>
    /// <param name="fake">The logits of fake samples, shape (N, classes).</param>
    /// <param name="fakeClasses">The classes they were made for, one-hot, same shape.</param>
    /// <returns>A scalar, at least 0.</returns>
    public static Tensor OfDiscriminator(Tensor real, Tensor realClasses, Tensor fake, Tensor fakeClasses) =>
        ClassifierLoss.Compute(real, realClasses).Plus(ClassifierLoss.Compute(fake, fakeClasses));

    /// <summary>Gets the generator's part, before weighting: −E log P(class | fake).</summary>
    /// <param name="fake">The logits of fake samples, shape (N, classes).</param>
    /// <param name="fakeClasses">The classes they were made for, one-hot, same shape.</param>
    /// <returns>A scalar, at least 0.</returns>
    public static Tensor OfGenerator(Tensor fake, Tensor fakeClasses) => ClassifierLoss.Compute(fake, fakeClasses);
}
