using System;
using System.Linq;
using System.Runtime.InteropServices;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>A trained generator arranged for sampling: the same raw outputs to rounding, in a fraction of the arithmetic.</summary>
/// <remarks>
/// Three rearrangements. Normalization in evaluation mode is affine, and folds into the layer in front of it. Every layer sees the
/// noise, so one product serves all of them. Every layer sees the condition, which is one-hot per group: its share is a sum of a few
/// stored rows instead of a product. One buffer holds a row's hidden units, layer by layer, and then its raw outputs.
/// </remarks>
internal sealed class FoldedGenerator : IDisposable
{
    private readonly ConditionLayout _conditions;
    private readonly (int Start, int Width)[] _layers;
    private readonly Tensor[] _weights;
    private readonly float[] _bias;
    private readonly float[] _conditionRows;
    private readonly int _width;
    private readonly Tensor _noise;
    private readonly Tensor _buffer;

    /// <summary>Takes the weights of a generator, which is not needed afterwards.</summary>
    /// <param name="generator">The generator, on the CPU.</param>
    /// <param name="conditions">The condition vector it was trained with.</param>
    /// <param name="latentDimension">The width of its noise.</param>
    /// <param name="maximumRows">The most rows of one call.</param>
    public FoldedGenerator(Generator generator, ConditionLayout conditions, int latentDimension, int maximumRows)
    {
        _conditions = conditions;
        AffineLayer[] layers = [.. generator.Blocks.Select(AffineLayer.Fold), AffineLayer.Of(generator.Head)];
        _layers = new (int, int)[layers.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            _layers[i] = (_width, layers[i].Width);
            _width += layers[i].Width;
        }

        _bias = [.. layers.SelectMany(l => l.Bias)];
        int[] hidden = [.. _layers.Select(l => l.Start)];
        float[] noise = Side(latentDimension, (layer, row) => layers[layer].Row(hidden[layer] + row));
        _conditionRows = Side(conditions.Width, (layer, row) => layers[layer].Row(hidden[layer] + latentDimension + row));
        _weights = [
            Keep(noise, latentDimension, _width),
            .. Enumerable.Range(1, layers.Length - 1).Select(i => Keep(FromHidden(layers, i), _layers[i].Start, _layers[i].Width)),
        ];
        _noise = zeros([maximumRows, latentDimension]).DetachFromDisposeScope();
        _buffer = zeros([maximumRows, _width]).DetachFromDisposeScope();
    }

    /// <summary>Gets the distance between two rows of the outputs.</summary>
    public int Stride => _width;

    /// <summary>Makes the raw outputs of some rows.</summary>
    /// <param name="wanted">One component per group and row, -1 where the group is not conditioned on, shape (rows, groups).</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="random">Draws the noise.</param>
    /// <returns>From the first output of the first row on, one row every <see cref="Stride"/>; valid until the next call.</returns>
    public Span<float> Forward(ReadOnlySpan<int> wanted, int rows, torch.Generator random)
    {
        using IDisposable scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        Span<float> values = MemoryMarshal.Cast<byte, float>(_buffer.bytes);
        AddConditions(wanted, rows, values);
        Tensor buffer = _buffer.narrow(0, 0, rows);
        buffer.addmm_(_noise.narrow(0, 0, rows).normal_(0, 1, random), _weights[0]);
        for (int i = 1; i < _layers.Length; i++)
        {
            (int start, int width) = _layers[i];
            buffer.narrow(1, _layers[i - 1].Start, _layers[i - 1].Width).clamp_(min: 0); // a rectifier, in place
            buffer.narrow(1, start, width).addmm_(buffer.narrow(1, 0, start), _weights[i]);
        }

        return values[_layers[^1].Start..];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in _weights.Append(_noise).Append(_buffer))
        {
            tensor.Dispose();
        }
    }

    private void AddConditions(ReadOnlySpan<int> wanted, int rows, Span<float> values)
    {
        int groups = _conditions.Offsets.Count;
        for (int i = 0; i < rows; i++)
        {
            Span<float> row = values.Slice(i * _width, _width);
            _bias.CopyTo(row);
            for (int g = 0; g < groups; g++)
            {
                int component = wanted[(i * groups) + g];
                if (component >= 0)
                {
                    Loops.Add(row, _conditionRows.AsSpan((_conditions.Offsets[g] + component) * _width, _width));
                }
            }
        }
    }

    // What some inputs add to all layers, side by side: shape (inputs, width of all layers).
    private float[] Side(int inputs, Func<int, int, ReadOnlySpan<float>> rowOf)
    {
        var side = new float[inputs * _width];
        for (int row = 0; row < inputs; row++)
        {
            for (int layer = 0; layer < _layers.Length; layer++)
            {
                rowOf(layer, row).CopyTo(side.AsSpan((row * _width) + _layers[layer].Start));
            }
        }

        return side;
    }

    // A block puts its result in front of its input, so a layer sees the hidden units last block first; the buffer holds them first block first.
    private float[] FromHidden(AffineLayer[] layers, int layer)
    {
        (int inputs, int width) = _layers[layer];
        var weights = new float[inputs * width];
        int row = 0;
        for (int before = layer - 1; before >= 0; before--)
        {
            for (int unit = 0; unit < _layers[before].Width; unit++)
            {
                layers[layer].Row(row++).CopyTo(weights.AsSpan((_layers[before].Start + unit) * width));
            }
        }

        return weights;
    }

    private static Tensor Keep(float[] values, int rows, int columns) => tensor(values, [rows, columns]).DetachFromDisposeScope();
}
