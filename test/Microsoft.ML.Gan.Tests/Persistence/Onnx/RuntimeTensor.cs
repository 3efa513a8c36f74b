using System;
using System.Linq;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>A tensor on its way to or from the runtime.</summary>
/// <param name="Data">The elements, row by row.</param>
/// <param name="Dims">The shape.</param>
internal sealed record RuntimeTensor(Array Data, int[] Dims)
{
    public static RuntimeTensor Of(float[] values, int width) => new(values, [values.Length / width, width]);

    public static RuntimeTensor Of(double[] values, int width) => new(values, [values.Length / width, width]);

    public static RuntimeTensor Of(long[] values, int width) => new(values, [values.Length / width, width]);

    /// <summary>Copies what the runtime gives.</summary>
    public static RuntimeTensor Of(OrtValue value)
    {
        OrtTensorTypeAndShapeInfo info = value.GetTensorTypeAndShape();
        Array data = info.ElementDataType switch
        {
            TensorElementType.Float => value.GetTensorDataAsSpan<float>().ToArray(),
            TensorElementType.Double => value.GetTensorDataAsSpan<double>().ToArray(),
            TensorElementType.Int64 => value.GetTensorDataAsSpan<long>().ToArray(),
            TensorElementType.Bool => value.GetTensorDataAsSpan<bool>().ToArray(),
            TensorElementType other => throw new NotSupportedException($"The graph gives elements of {other}."),
        };
        return new RuntimeTensor(data, [.. info.Shape.Select(side => (int)side)]);
    }

    /// <summary>Hands the elements over; the caller disposes the result.</summary>
    public OrtValue ToValue()
    {
        long[] shape = [.. Dims.Select(side => (long)side)];
        return Data switch
        {
            float[] floats => OrtValue.CreateTensorValueFromMemory(floats, shape),
            double[] doubles => OrtValue.CreateTensorValueFromMemory(doubles, shape),
            long[] longs => OrtValue.CreateTensorValueFromMemory(longs, shape),
            _ => throw new NotSupportedException($"No graph takes {Data.GetType()}."),
        };
    }

    public float[] Floats() => (float[])Data;

    public double[] Doubles() => (double[])Data;

    public long[] Longs() => (long[])Data;

    public bool[] Booleans() => (bool[])Data;
}
