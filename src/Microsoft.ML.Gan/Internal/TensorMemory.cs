using System;
using System.Numerics;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Internal;

/// <summary>The numbers of a tensor in place, for loops of our own.</summary>
internal static class TensorMemory
{
    /// <summary>Gets the elements of a contiguous float tensor on the CPU; good as long as the tensor lives.</summary>
    public static Span<float> Values(this Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);

    /// <summary>Gets as many whole vectors as fit; what is left at the end is the caller's to treat.</summary>
    public static Span<Vector<float>> Vectors(this Span<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);

    /// <inheritdoc cref="Vectors(Span{float})"/>
    public static ReadOnlySpan<Vector<float>> Vectors(this ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, Vector<float>>(values);
}
