using System;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>A tensor on its way to or from the runtime.</summary>
/// <param name="Type">The runtime's name of the element type.</param>
/// <param name="Dims">The shape.</param>
/// <param name="Data">The elements, little-endian.</param>
internal sealed record RuntimeTensor(
    [property: JsonPropertyName("type")] string Type, [property: JsonPropertyName("dims")] int[] Dims, [property: JsonPropertyName("data")] byte[] Data)
{
    public static RuntimeTensor Of(float[] values, int width) => new("float32", [values.Length / width, width], MemoryMarshal.AsBytes<float>(values).ToArray());

    public static RuntimeTensor Of(double[] values, int width) => new("float64", [values.Length / width, width], MemoryMarshal.AsBytes<double>(values).ToArray());

    public static RuntimeTensor Of(long[] values, int width) => new("int64", [values.Length / width, width], MemoryMarshal.AsBytes<long>(values).ToArray());

    public float[] Floats() => Values<float>("float32");

    public double[] Doubles() => Values<double>("float64");

    public long[] Longs() => Values<long>("int64");

    private T[] Values<T>(string type)
        where T : struct => Type == type ? MemoryMarshal.Cast<byte, T>(Data).ToArray() : throw new InvalidOperationException($"The tensor is {Type}, not {type}.");
}
