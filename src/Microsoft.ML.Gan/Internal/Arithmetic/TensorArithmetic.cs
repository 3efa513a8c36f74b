using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Internal.Arithmetic;

/// <summary>What a formula does with tensors and numbers, its numbers held while libtorch reads them: see <see cref="Held"/>.</summary>
/// <remarks>
/// The operations, and so values and derivatives of any order, are those of TorchSharp's operators. What makes no scalar is written with these:
/// <c>a - b</c>, <c>a * b</c>, <c>a / b</c> of two tensors, and <c>-a</c>.
/// </remarks>
internal static class TensorArithmetic
{
    /// <summary>Gets a + b.</summary>
    public static Tensor Plus(this Tensor left, Tensor right) => left.add(right, Held.One);

    /// <summary>Gets a + x.</summary>
    public static Tensor Plus(this Tensor left, double right)
    {
        using Scalar number = Held.Of(right);
        return left.add(number, Held.One);
    }

    /// <inheritdoc cref="Plus(Tensor, double)"/>
    /// <remarks>Whole numbers stay whole.</remarks>
    public static Tensor Plus(this Tensor left, long right)
    {
        using Scalar number = Held.Of(right);
        return left.add(number, Held.One);
    }

    /// <summary>Gets a − x.</summary>
    public static Tensor Minus(this Tensor left, double right)
    {
        using Scalar number = Held.Of(right);
        return left.sub(number);
    }

    /// <inheritdoc cref="Minus(Tensor, double)"/>
    /// <remarks>Whole numbers stay whole.</remarks>
    public static Tensor Minus(this Tensor left, long right)
    {
        using Scalar number = Held.Of(right);
        return left.sub(number);
    }

    /// <summary>Gets 1 − a.</summary>
    public static Tensor OneMinus(this Tensor tensor) => tensor.neg().add(Held.One, Held.One);

    /// <summary>Gets a · x.</summary>
    public static Tensor Times(this Tensor left, double right)
    {
        using Scalar number = Held.Of(right);
        return left.mul(number);
    }

    /// <inheritdoc cref="Times(Tensor, double)"/>
    /// <remarks>Whole numbers stay whole.</remarks>
    public static Tensor Times(this Tensor left, long right)
    {
        using Scalar number = Held.Of(right);
        return left.mul(number);
    }

    /// <summary>Gets a / x.</summary>
    public static Tensor Over(this Tensor left, double right)
    {
        using Scalar number = Held.Of(right);
        return left.div(number);
    }

    /// <summary>Gets a².</summary>
    public static Tensor Squared(this Tensor tensor) => tensor.pow(Held.Two);

    /// <summary>Gets a where it is above 0, and elsewhere a multiple of it.</summary>
    public static Tensor LeakyRelu(this Tensor tensor, double slope)
    {
        using Scalar number = Held.Of(slope);
        return tensor.leaky_relu(number);
    }

    /// <summary>Gets a where it is above a bound, and elsewhere the bound.</summary>
    public static Tensor AtLeast(this Tensor tensor, double bound)
    {
        using Scalar number = Held.Of(bound);
        return tensor.clamp(min: number);
    }

    /// <summary>Adds b to a in place.</summary>
    public static Tensor Add(this Tensor left, Tensor right) => left.add_(right, Held.One);

    /// <summary>Brings a between two bounds in place.</summary>
    public static void Clamp(this Tensor tensor, double least, double most)
    {
        using Scalar lower = Held.Of(least), upper = Held.Of(most);
        tensor.clamp_(lower, upper);
    }
}
