using System;
using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Internal;

/// <summary>The numbers of a tensor in place, for loops of our own.</summary>
internal static class TensorMemory
{
    /// <summary>Gets the elements of a contiguous float tensor on the CPU; good as long as the tensor lives.</summary>
    public static Span<float> Values(this Tensor tensor) => MemoryMarshal.Cast<byte, float>(tensor.bytes);
}
