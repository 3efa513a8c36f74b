using System;
using System.Buffers;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Sampling;

namespace Microsoft.ML.Gan.Classification.Embedding;

/// <summary>A trained encoder on the processor, without libtorch: the same function to rounding, of one row at a time.</summary>
/// <remarks>Several threads may run it at once; a call takes its memory from the shared pool.</remarks>
internal sealed class EncoderPass
{
    private readonly PackedLayer[] _hidden;
    private readonly PackedLayer _mean;
    private readonly PackedLayer _logVariance;
    private readonly int _stride;

    /// <summary>Copies the weights of an encoder on the CPU.</summary>
    public EncoderPass(Encoder encoder)
    {
        _hidden = [.. encoder.Hidden.Select(Pack)];
        (_mean, _logVariance) = (Pack(encoder.Mean), Pack(encoder.LogVariance));
        _stride = Math.Max(_hidden[0].OutputStride, _mean.OutputStride);
    }

    /// <summary>Gets the number of latent values.</summary>
    public int LatentDimension => _mean.OutputWidth;

    /// <summary>Writes mean and log variance of a row's latent values.</summary>
    /// <param name="input">The encoded row with its condition behind it.</param>
    /// <param name="mean">Receives the means.</param>
    /// <param name="logVariance">Receives the logarithms of the variances.</param>
    public void Run(ReadOnlySpan<float> input, Span<float> mean, Span<float> logVariance)
    {
        float[] memory = ArrayPool<float>.Shared.Rent(2 * _stride);
        Span<float> from = memory.AsSpan(0, _stride), to = memory.AsSpan(_stride, _stride);
        ReadOnlySpan<float> read = input;
        foreach (PackedLayer layer in _hidden)
        {
            layer.Forward(read, layer.InputWidth, layer.InputWidth, to, rows: 1, rectify: true);
            Span<float> written = to;
            to = from;
            from = written;
            read = from;
        }

        Answer(_mean, from, to, mean);
        Answer(_logVariance, from, to, logVariance);
        ArrayPool<float>.Shared.Return(memory);
    }

    /// <summary>Copies a layer into the order in which it is read.</summary>
    public static PackedLayer Pack(DenseLayer layer) => Pack(AffineLayer.Of(layer));

    /// <summary>Copies a layer into the order in which it is read.</summary>
    public static PackedLayer Pack(AffineLayer layer) => new(layer.Weights, layer.Bias);

    private static void Answer(PackedLayer layer, Span<float> hidden, Span<float> memory, Span<float> answer)
    {
        layer.Forward(hidden, layer.InputWidth, layer.InputWidth, memory, rows: 1, rectify: false);
        memory[..layer.OutputWidth].CopyTo(answer);
    }
}
