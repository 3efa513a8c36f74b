using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan.Networks.Managed;

/// <summary>A first layer over one-hot inputs: what a row gives is the sum of a few stored rows of weights.</summary>
internal sealed class IndexedLayer
{
    // Eight sums at a time stay in registers while the rows of weights go by.
    private const int TileVectors = 8;

    private readonly float[] _weights;
    private readonly int _inputWidth;
    private readonly int _stride;

    /// <summary>Copies weights.</summary>
    /// <param name="weights">Shape (in, out), row by row.</param>
    /// <param name="outputWidth">The number of outputs.</param>
    public IndexedLayer(ReadOnlySpan<float> weights, int outputWidth)
    {
        (_inputWidth, _stride) = (weights.Length / outputWidth, PackedLayer.Padded(outputWidth));
        _weights = new float[_inputWidth * _stride];
        for (int input = 0; input < _inputWidth; input++)
        {
            weights.Slice(input * outputWidth, outputWidth).CopyTo(_weights.AsSpan(input * _stride));
        }
    }

    /// <summary>Adds the inputs that are one to what the others gave, and rectifies.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="output">The outputs so far, each row in whole panels of <see cref="PackedLayer"/>.</param>
    /// <param name="count">How many rows.</param>
    /// <exception cref="ArgumentOutOfRangeException">A row names an input that the layer does not have.</exception>
    public void Add(SparseRows rows, Span<float> output, int count)
    {
        for (int row = 0; row < count; row++)
        {
            ReadOnlySpan<int> ones = rows.OnesOf(row);
            Span<float> sums = output.Slice(row * _stride, _stride);
            int first = 0;
            for (; first <= _stride - (TileVectors * Vector<float>.Count); first += TileVectors * Vector<float>.Count)
            {
                AddEight(ones, first, ref sums[first]);
            }

            for (; first < _stride; first += 2 * Vector<float>.Count)
            {
                AddTwo(ones, first, ref sums[first]);
            }
        }
    }

    private void AddEight(ReadOnlySpan<int> ones, int first, ref float sums)
    {
        nuint width = (nuint)Vector<float>.Count;
        Vector<float> sum0 = Vector.LoadUnsafe(ref sums), sum1 = Vector.LoadUnsafe(ref sums, width);
        Vector<float> sum2 = Vector.LoadUnsafe(ref sums, 2 * width), sum3 = Vector.LoadUnsafe(ref sums, 3 * width);
        Vector<float> sum4 = Vector.LoadUnsafe(ref sums, 4 * width), sum5 = Vector.LoadUnsafe(ref sums, 5 * width);
        Vector<float> sum6 = Vector.LoadUnsafe(ref sums, 6 * width), sum7 = Vector.LoadUnsafe(ref sums, 7 * width);
        foreach (int one in ones)
        {
            ref float weights = ref WeightsOf(one, first);
            sum0 += Vector.LoadUnsafe(ref weights);
            sum1 += Vector.LoadUnsafe(ref weights, width);
            sum2 += Vector.LoadUnsafe(ref weights, 2 * width);
            sum3 += Vector.LoadUnsafe(ref weights, 3 * width);
            sum4 += Vector.LoadUnsafe(ref weights, 4 * width);
            sum5 += Vector.LoadUnsafe(ref weights, 5 * width);
            sum6 += Vector.LoadUnsafe(ref weights, 6 * width);
            sum7 += Vector.LoadUnsafe(ref weights, 7 * width);
        }

        PackedLayer.Rectify(sum0).StoreUnsafe(ref sums);
        PackedLayer.Rectify(sum1).StoreUnsafe(ref sums, width);
        PackedLayer.Rectify(sum2).StoreUnsafe(ref sums, 2 * width);
        PackedLayer.Rectify(sum3).StoreUnsafe(ref sums, 3 * width);
        PackedLayer.Rectify(sum4).StoreUnsafe(ref sums, 4 * width);
        PackedLayer.Rectify(sum5).StoreUnsafe(ref sums, 5 * width);
        PackedLayer.Rectify(sum6).StoreUnsafe(ref sums, 6 * width);
        PackedLayer.Rectify(sum7).StoreUnsafe(ref sums, 7 * width);
    }

    private void AddTwo(ReadOnlySpan<int> ones, int first, ref float sums)
    {
        nuint width = (nuint)Vector<float>.Count;
        Vector<float> low = Vector.LoadUnsafe(ref sums), high = Vector.LoadUnsafe(ref sums, width);
        foreach (int one in ones)
        {
            ref float weights = ref WeightsOf(one, first);
            low += Vector.LoadUnsafe(ref weights);
            high += Vector.LoadUnsafe(ref weights, width);
        }

        PackedLayer.Rectify(low).StoreUnsafe(ref sums);
        PackedLayer.Rectify(high).StoreUnsafe(ref sums, width);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref float WeightsOf(int input, int first)
    {
        if ((uint)input >= (uint)_inputWidth)
        {
            ThrowNoInput(input);
        }

        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_weights), (input * _stride) + first);
    }

    private void ThrowNoInput(int input) =>
        throw new ArgumentOutOfRangeException(nameof(input), input, $"The network has {_inputWidth} inputs.");
}
