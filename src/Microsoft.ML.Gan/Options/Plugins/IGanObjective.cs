using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The pair of adversarial losses: what the discriminator and what the generator make as small as they can.</summary>
/// <remarks>
/// Pure functions of logits, a mean over packs in each term. One of your own is given to a fit by <see cref="GameOptions.CustomObjective"/>; it is called on the
/// fitting thread, inside a dispose scope, and makes all that it returns with operations that can be differentiated.
/// <para>
/// Hold every number of a formula. TorchSharp makes a <see cref="TorchSharp.Scalar"/> of it that nothing holds while native code reads it, and of the 1 in
/// <c>a + b</c> too, which is a + 1 · b: a garbage collection that another thread causes in that moment frees it, and the fit ends in an
/// <see cref="System.Runtime.InteropServices.ExternalException"/>, once in some thousands of steps (dotnet/TorchSharp#1496). A number is held by a
/// field that is static and read-only. <c>a - b</c>, <c>a * b</c> and <c>a / b</c> of two tensors, <c>-a</c> and functions like <c>log_sigmoid</c> take
/// none; <c>square</c>, <c>softplus</c>, <c>leaky_relu</c> and all operators of a tensor and a number make some.
/// </para>
/// </remarks>
/// <example>
/// ½ E (D(fake) − 1)²:
/// <code>
/// private static readonly Scalar Half = 0.5.ToScalar(), One = 1.ToScalar(), Two = 2.ToScalar();
///
/// public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => fake.sub(One).pow(Two).mean().mul(Half); // and a + b is a.add(b, One)
/// </code>
/// </example>
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
