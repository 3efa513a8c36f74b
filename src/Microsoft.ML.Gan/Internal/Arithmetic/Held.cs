using TorchSharp;

namespace Microsoft.ML.Gan.Internal.Arithmetic;

/// <summary>Numbers as libtorch takes them, held while it reads them.</summary>
/// <remarks>
/// A number that becomes a <see cref="Scalar"/> on its way into an operation, as in <c>a * 0.5</c>, and the 1 that TorchSharp multiplies the second
/// summand of <c>a + b</c> by, are held by nobody while native code reads them: a garbage collection that any other thread causes in that moment
/// frees them, and libtorch throws or worse (dotnet/TorchSharp#1496). So numbers become scalars here alone, and all else that makes some is
/// banned (BannedSymbols.txt): constants are held for good, others by the <c>using</c> of whoever asks for them.
/// </remarks>
internal static class Held
{
#pragma warning disable RS0030 // the one place where numbers become scalars: none of them is passed on unheld
    /// <summary>Zero.</summary>
    public static readonly Scalar Zero = 0.ToScalar();

    /// <summary>One.</summary>
    public static readonly Scalar One = 1.ToScalar();

    /// <summary>Two.</summary>
    public static readonly Scalar Two = 2.ToScalar();

    /// <summary>Makes a scalar of a number; the caller disposes it after the call it is for, by a <c>using</c>, which holds it until then.</summary>
    public static Scalar Of(double number) => number.ToScalar();

    /// <inheritdoc cref="Of(double)"/>
    public static Scalar Of(long number) => number.ToScalar();
#pragma warning restore RS0030
}
