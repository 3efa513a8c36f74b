using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>Is a real pack more real than the average fake, and a fake less real than the average real?</summary>
/// <param name="labelSmoothing">The share taken off the target of real packs in the discriminator's loss, see <see cref="BinaryCrossEntropy"/>.</param>
/// <remarks>
/// Jolicoeur-Martineau 2018, arXiv:1807.00734, section 4.2 (relativistic average, with the logistic loss): as fakes become more real, real
/// packs become less so. The generator's loss has the two roles exchanged and never a smoothed target.
/// </remarks>
internal sealed class RelativisticObjective(double labelSmoothing = 0) : IGanObjective
{
    /// <inheritdoc/>
    public bool ComparesWithReal => true;

    /// <summary>−E log σ(D(real) − E D(fake)) − E log(1 − σ(D(fake) − E D(real))).</summary>
    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) =>
        BinaryCrossEntropy.TowardsReal(real - fake.mean(), labelSmoothing).Plus(BinaryCrossEntropy.TowardsFake(fake - real.mean()));

    /// <summary>−E log σ(D(fake) − E D(real)) − E log(1 − σ(D(real) − E D(fake))).</summary>
    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => real is null
        ? throw new ArgumentNullException(nameof(real))
        : BinaryCrossEntropy.TowardsReal(fake - real.mean()).Plus(BinaryCrossEntropy.TowardsFake(real - fake.mean()));
}
