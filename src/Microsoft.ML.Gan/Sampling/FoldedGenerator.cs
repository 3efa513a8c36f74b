using System;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>A trained generator arranged for sampling: the same raw outputs to rounding, in a fraction of the arithmetic.</summary>
/// <remarks>
/// Three rearrangements. Normalization in evaluation mode is affine, and folds into the layer in front of it. Every layer sees the
/// noise, so one product serves all of them. Every layer sees the condition, which is one-hot per group: its share is a sum of a few
/// stored rows instead of a product. One row of memory holds the hidden units, layer by layer, and then the raw outputs.
/// Several threads may run it at once, each with memory of its own.
/// </remarks>
internal sealed class FoldedGenerator : IDisposable
{
    private readonly ConditionLayout _conditions;
    private readonly (int Start, int Width)[] _layers;
    private readonly Tensor[] _weights;
    private readonly float[] _bias;
    private readonly float[] _conditionRows;
    private readonly int _width;
    private readonly int _latentDimension;
    private readonly LatentDistribution _latentDistribution;

    /// <summary>Takes the weights of a generator, which is not needed afterwards.</summary>
    /// <param name="generator">The generator, on the CPU.</param>
    /// <param name="conditions">The condition vector it was trained with.</param>
    /// <param name="options">Its width of noise, and the noise's distribution.</param>
    public FoldedGenerator(Generator generator, ConditionLayout conditions, NetworkOptions options)
    {
        (_conditions, _latentDimension, _latentDistribution) = (conditions, options.LatentDimension, options.LatentDistribution);
        AffineLayer[] layers = [.. generator.Blocks.Select(AffineLayer.Fold), AffineLayer.Of(generator.Head)];
        _layers = new (int, int)[layers.Length];
        for (int i = 0; i < layers.Length; i++)
        {
            _layers[i] = (_width, layers[i].Width);
            _width += layers[i].Width;
        }

        _bias = [.. layers.SelectMany(l => l.Bias)];
        int[] hidden = [.. _layers.Select(l => l.Start)];
        float[] noise = Side(_latentDimension, (layer, row) => layers[layer].Row(hidden[layer] + row));
        _conditionRows = Side(conditions.Width, (layer, row) => layers[layer].Row(hidden[layer] + _latentDimension + row));
        _weights = [
            Keep(noise, _latentDimension, _width),
            .. Enumerable.Range(1, layers.Length - 1).Select(i => Keep(FromHidden(layers, i), _layers[i].Start, _layers[i].Width)),
        ];
    }

    /// <summary>Gets the distance between two rows of the outputs.</summary>
    public int Stride => _width;

    /// <summary>Takes memory to run it with; the caller disposes it.</summary>
    /// <param name="maximumRows">The most rows of one call.</param>
    public GeneratorMemory CreateMemory(int maximumRows) => new(maximumRows, _latentDimension, _width);

    /// <summary>Makes the raw outputs of some rows.</summary>
    /// <param name="wanted">One component per group and row, -1 where the group is not conditioned on, shape (rows, groups).</param>
    /// <param name="rows">How many rows.</param>
    /// <param name="source">Draws the noise.</param>
    /// <param name="memory">Memory that nobody else uses now.</param>
    /// <returns>From the first output of the first row on, one row every <see cref="Stride"/>; valid until the memory is used again.</returns>
    public Span<float> Forward(ReadOnlySpan<int> wanted, int rows, NoiseSource source, GeneratorMemory memory)
    {
        using IDisposable scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        source.FillLatent(memory.Noise.Values()[..(rows * _latentDimension)], _latentDistribution);
        Span<float> values = memory.Layers.Values();
        AddConditions(wanted, rows, values);
        Tensor layers = memory.Layers.narrow(0, 0, rows);
        layers.addmm_(memory.Noise.narrow(0, 0, rows), _weights[0]);
        for (int i = 1; i < _layers.Length; i++)
        {
            (int start, int width) = _layers[i];
            Rectify(values, rows, _layers[i - 1]);
            layers.narrow(1, start, width).addmm_(layers.narrow(1, 0, start), _weights[i]);
        }

        return values[_layers[^1].Start..];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in _weights)
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

    // By hand: an operator would call on threads of its own, for less than they cost.
    private void Rectify(Span<float> values, int rows, (int Start, int Width) layer)
    {
        for (int i = 0; i < rows; i++)
        {
            Loops.Rectify(values.Slice((i * _width) + layer.Start, layer.Width), 0);
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
