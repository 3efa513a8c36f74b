using System;
using System.Buffers;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Classification.Embedding;

/// <summary>A trained decoder in evaluation mode on the processor, without libtorch: the same raw outputs to rounding.</summary>
/// <remarks>Several threads may run it at once; a call takes its memory from the shared pool.</remarks>
internal sealed class DecoderPass
{
    private readonly PackedLayer[] _blocks;
    private readonly PackedLayer _head;
    private readonly int _inputWidth;

    // Where the input of each block, and at last of the head, starts in a row of memory: a block puts its result in front of its input.
    private readonly int[] _starts;

    /// <summary>Copies the weights of a decoder on the CPU, its normalization folded into them.</summary>
    public DecoderPass(Generator decoder)
    {
        _blocks = [.. decoder.Blocks.Select(b => EncoderPass.Pack(AffineLayer.Fold(b)))];
        _head = EncoderPass.Pack(decoder.Head);
        _inputWidth = _blocks[0].InputWidth;
        _starts = [.. _blocks.Select(b => _head.InputWidth - b.InputWidth), 0];
    }

    /// <summary>Gets the numbers of a decoded row.</summary>
    public int OutputWidth => _head.OutputWidth;

    /// <summary>Gets the distance between rows of the outputs.</summary>
    public int OutputStride => _head.OutputStride;

    /// <summary>Writes the raw outputs of some rows.</summary>
    /// <param name="inputs">Latent values, each with a condition behind them, one row after the other.</param>
    /// <param name="rows">How many.</param>
    /// <param name="raw">Receives the outputs, a row every <see cref="OutputStride"/>.</param>
    public void Run(ReadOnlySpan<float> inputs, int rows, Span<float> raw)
    {
        int stride = _head.InputWidth, layerStride = _blocks.Max(b => b.OutputStride);
        float[] memory = ArrayPool<float>.Shared.Rent(rows * stride), answers = ArrayPool<float>.Shared.Rent(rows * layerStride);
        for (int row = 0; row < rows; row++)
        {
            inputs.Slice(row * _inputWidth, _inputWidth).CopyTo(memory.AsSpan((row * stride) + _starts[0]));
        }

        for (int i = 0; i < _blocks.Length; i++)
        {
            PackedLayer block = _blocks[i];
            block.Forward(memory.AsSpan(_starts[i]), stride, block.InputWidth, answers, rows, rectify: false);
            for (int row = 0; row < rows; row++)
            {
                Span<float> units = answers.AsSpan(row * block.OutputStride, block.OutputWidth);
                Loops.Rectify(units, 0);
                units.CopyTo(memory.AsSpan((row * stride) + _starts[i + 1]));
            }
        }

        _head.Forward(memory, stride, stride, raw, rows, rectify: false);
        ArrayPool<float>.Shared.Return(memory);
        ArrayPool<float>.Shared.Return(answers);
    }
}
