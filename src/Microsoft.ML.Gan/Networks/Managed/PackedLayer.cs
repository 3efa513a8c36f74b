using System;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Microsoft.ML.Gan.Networks.Managed;

/// <summary>An affine layer whose weights lie in the order in which they are read.</summary>
/// <remarks>
/// Outputs are cut into panels of two vectors; a panel holds its biases, then input after input its weights, so that a product reads
/// memory straight on whatever the width. Each output is one chain of multiply-adds over the inputs in order: what a row
/// gives depends neither on its neighbors nor on the number of rows.
/// </remarks>
internal sealed class PackedLayer
{
    // Four rows by two vectors are eight independent sums, which hide the latency of a multiply-add and leave registers for the operands.
    private const int TileRows = 4;
    private const int TilePanels = 4;

    private readonly float[] _panels;

    /// <summary>Packs weights.</summary>
    /// <param name="weights">Shape (in, out), row by row.</param>
    /// <param name="bias">Shape (out).</param>
    public PackedLayer(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        (InputWidth, OutputWidth, OutputStride) = (weights.Length / bias.Length, bias.Length, Padded(bias.Length));
        _panels = new float[(InputWidth + 1) * OutputStride];
        for (int output = 0; output < OutputWidth; output++)
        {
            Span<float> panel = Panel(output / PanelWidth);
            int lane = output % PanelWidth;
            panel[lane] = bias[output];
            for (int input = 0; input < InputWidth; input++)
            {
                panel[((input + 1) * PanelWidth) + lane] = weights[(input * OutputWidth) + output];
            }
        }
    }

    /// <summary>Gets the number of inputs.</summary>
    public int InputWidth { get; }

    /// <summary>Gets the number of outputs.</summary>
    public int OutputWidth { get; }

    /// <summary>Gets the distance between rows of the output: its width in whole panels; what is beyond the outputs is zero.</summary>
    public int OutputStride { get; }

    private static int PanelWidth => 2 * Vector<float>.Count;

    /// <summary>Gets a number of units rounded up to whole panels.</summary>
    public static int Padded(int width) => (width + PanelWidth - 1) / PanelWidth * PanelWidth;

    /// <summary>Gets a value, or, below zero, a fifth of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<float> Rectify(Vector<float> values) => Vector.MaxNative(values, DenseNetwork.Slope * values);

    /// <summary>Multiplies rows.</summary>
    /// <param name="input">The rows.</param>
    /// <param name="inputStride">The distance from one row to the next.</param>
    /// <param name="used">How many inputs of a row count: the first; the others are taken as zero.</param>
    /// <param name="output">Receives the rows, <see cref="OutputStride"/> apart.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="rectify">Whether <see cref="Rectify"/> follows.</param>
    public void Forward(ReadOnlySpan<float> input, int inputStride, int used, Span<float> output, int rows, bool rectify)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(used, Math.Min(InputWidth, inputStride));
        if (rows == 0)
        {
            return;
        }

        // The kernels check no bounds.
        _ = input[..(((rows - 1) * inputStride) + used)];
        _ = output[..(rows * OutputStride)];
        int tiled = rows / TileRows * TileRows;
        for (int first = 0; first < OutputStride && tiled > 0; first += PanelWidth)
        {
            ref float panel = ref MemoryMarshal.GetReference(Panel(first / PanelWidth));
            for (int row = 0; row < tiled; row += TileRows)
            {
                FourRows(
                    ref panel, used, ref At(input, row * inputStride), (nuint)inputStride, ref At(output, (row * OutputStride) + first),
                    (nuint)OutputStride, rectify);
            }
        }

        for (int row = tiled; row < rows; row++)
        {
            Alone(ref At(input, row * inputStride), used, output.Slice(row * OutputStride, OutputStride), rectify);
        }
    }

    // A row alone has independent sums side by side instead, a few panels of them.
    private void Alone(ref float input, int used, Span<float> output, bool rectify)
    {
        int first = 0;
        for (; first <= OutputStride - (TilePanels * PanelWidth); first += TilePanels * PanelWidth)
        {
            FourPanels(
                ref MemoryMarshal.GetReference(Panel(first / PanelWidth)), (nuint)((InputWidth + 1) * PanelWidth), used, ref input, ref output[first], rectify);
        }

        for (; first < OutputStride; first += PanelWidth)
        {
            OnePanel(ref MemoryMarshal.GetReference(Panel(first / PanelWidth)), used, ref input, ref output[first], rectify);
        }
    }

    private static void FourRows(ref float panel, int used, ref float input, nuint inputStride, ref float output, nuint outputStride, bool rectify)
    {
        nuint width = (nuint)Vector<float>.Count;
        Vector<float> low0 = Vector.LoadUnsafe(ref panel), high0 = Vector.LoadUnsafe(ref panel, width);
        Vector<float> low1 = low0, high1 = high0, low2 = low0, high2 = high0, low3 = low0, high3 = high0;
        ref float input1 = ref Unsafe.Add(ref input, inputStride);
        ref float input2 = ref Unsafe.Add(ref input1, inputStride);
        ref float input3 = ref Unsafe.Add(ref input2, inputStride);
        for (nuint k = 0; k < (nuint)used; k++)
        {
            panel = ref Unsafe.Add(ref panel, 2 * width);
            Vector<float> low = Vector.LoadUnsafe(ref panel), high = Vector.LoadUnsafe(ref panel, width);
            var x0 = new Vector<float>(Unsafe.Add(ref input, k));
            var x1 = new Vector<float>(Unsafe.Add(ref input1, k));
            (low0, high0) = (Vector.MultiplyAddEstimate(x0, low, low0), Vector.MultiplyAddEstimate(x0, high, high0));
            (low1, high1) = (Vector.MultiplyAddEstimate(x1, low, low1), Vector.MultiplyAddEstimate(x1, high, high1));
            var x2 = new Vector<float>(Unsafe.Add(ref input2, k));
            var x3 = new Vector<float>(Unsafe.Add(ref input3, k));
            (low2, high2) = (Vector.MultiplyAddEstimate(x2, low, low2), Vector.MultiplyAddEstimate(x2, high, high2));
            (low3, high3) = (Vector.MultiplyAddEstimate(x3, low, low3), Vector.MultiplyAddEstimate(x3, high, high3));
        }

        Store(low0, high0, ref output, rectify);
        Store(low1, high1, ref Unsafe.Add(ref output, outputStride), rectify);
        Store(low2, high2, ref Unsafe.Add(ref output, 2 * outputStride), rectify);
        Store(low3, high3, ref Unsafe.Add(ref output, 3 * outputStride), rectify);
    }

    private static void FourPanels(ref float panel, nuint panelLength, int used, ref float input, ref float output, bool rectify)
    {
        nuint width = (nuint)Vector<float>.Count;
        ref float panel1 = ref Unsafe.Add(ref panel, panelLength);
        ref float panel2 = ref Unsafe.Add(ref panel1, panelLength);
        ref float panel3 = ref Unsafe.Add(ref panel2, panelLength);
        Vector<float> low0 = Vector.LoadUnsafe(ref panel), high0 = Vector.LoadUnsafe(ref panel, width);
        Vector<float> low1 = Vector.LoadUnsafe(ref panel1), high1 = Vector.LoadUnsafe(ref panel1, width);
        Vector<float> low2 = Vector.LoadUnsafe(ref panel2), high2 = Vector.LoadUnsafe(ref panel2, width);
        Vector<float> low3 = Vector.LoadUnsafe(ref panel3), high3 = Vector.LoadUnsafe(ref panel3, width);
        nuint at = 2 * width;
        for (nuint k = 0; k < (nuint)used; k++, at += 2 * width)
        {
            var x = new Vector<float>(Unsafe.Add(ref input, k));
            low0 = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel, at), low0);
            high0 = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel, at + width), high0);
            low1 = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel1, at), low1);
            high1 = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel1, at + width), high1);
            low2 = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel2, at), low2);
            high2 = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel2, at + width), high2);
            low3 = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel3, at), low3);
            high3 = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel3, at + width), high3);
        }

        Store(low0, high0, ref output, rectify);
        Store(low1, high1, ref Unsafe.Add(ref output, 2 * width), rectify);
        Store(low2, high2, ref Unsafe.Add(ref output, 4 * width), rectify);
        Store(low3, high3, ref Unsafe.Add(ref output, 6 * width), rectify);
    }

    private static void OnePanel(ref float panel, int used, ref float input, ref float output, bool rectify)
    {
        nuint width = (nuint)Vector<float>.Count;
        Vector<float> low = Vector.LoadUnsafe(ref panel), high = Vector.LoadUnsafe(ref panel, width);
        for (nuint k = 0; k < (nuint)used; k++)
        {
            panel = ref Unsafe.Add(ref panel, 2 * width);
            var x = new Vector<float>(Unsafe.Add(ref input, k));
            low = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel), low);
            high = Vector.MultiplyAddEstimate(x, Vector.LoadUnsafe(ref panel, width), high);
        }

        Store(low, high, ref output, rectify);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> low, Vector<float> high, ref float output, bool rectify)
    {
        (rectify ? Rectify(low) : low).StoreUnsafe(ref output);
        (rectify ? Rectify(high) : high).StoreUnsafe(ref output, (nuint)Vector<float>.Count);
    }

    private static ref float At(ReadOnlySpan<float> values, int index) => ref Unsafe.Add(ref MemoryMarshal.GetReference(values), index);

    private Span<float> Panel(int index)
    {
        int length = (InputWidth + 1) * PanelWidth;
        return _panels.AsSpan(index * length, length);
    }
}
