using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using static TorchSharp.torch;
using Generator = Microsoft.ML.Gan.Networks.Generator;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>The generator's passes written out.</summary>
/// <remarks>
/// The activations of all blocks and the noise are columns of one matrix, [block n … block 1, noise], so that the input of each layer,
/// a concatenation in the original, is a run of columns that ends it. Conditions are not stored: see <see cref="DirectConditions"/>.
/// </remarks>
internal sealed class DirectGenerator : IDisposable
{
    private readonly DirectBlock[] _blocks;
    private readonly DirectWeight _head;
    private readonly DirectWeight _headBias;
    private readonly DirectConditions[] _conditions;
    private readonly int _latent;
    private readonly int _hidden;
    private readonly int _width;
    private readonly Tensor _units;
    private readonly Tensor _slopes;
    private readonly Tensor _raw;

    /// <summary>Makes the memory of a generator for batches of one size.</summary>
    /// <param name="generator">The generator, in training mode; its gradients lie in memory of this object until it is disposed.</param>
    /// <param name="rows">The rows of a batch.</param>
    /// <param name="latent">The width of the noise.</param>
    /// <param name="conditionWidth">The width of a condition.</param>
    public DirectGenerator(Generator generator, int rows, int latent, int conditionWidth)
    {
        _blocks = [.. generator.Blocks.Select(b => new DirectBlock(b, rows))];
        _head = new DirectWeight(generator.Head.Weight);
        _headBias = new DirectWeight(generator.Head.Bias);
        _width = _blocks[0].Width;
        _hidden = _width * _blocks.Length;
        _latent = latent;
        _conditions = [.. Enumerable.Range(0, _blocks.Length + 1).Select(i => new DirectConditions(Weight(i), (i * _width) + latent, 1, conditionWidth))];
        _units = zeros([rows, _hidden + latent]).DetachFromDisposeScope();
        _slopes = zeros([rows, _hidden]).DetachFromDisposeScope();
        _raw = zeros([rows, _headBias.Values.Length]).DetachFromDisposeScope();
    }

    /// <summary>Gets the bias of the raw outputs, which <see cref="Forward"/> leaves to be added.</summary>
    public ReadOnlySpan<float> Bias => _headBias.Values;

    /// <summary>Computes the raw outputs without their bias.</summary>
    /// <returns>Shape (N, width), good until the next pass.</returns>
    public Tensor Forward(TrainingBatch batch)
    {
        _units.narrow(1, _hidden, _latent).copy_(batch.Noise);
        for (int i = 0; i < _blocks.Length; i++)
        {
            Affine(_blocks[i].Units, i, batch.Entries);
            _blocks[i].Activate(_units.Values(), _hidden + _latent, ColumnOf(i));
        }

        return Affine(_raw, _blocks.Length, batch.Entries);
    }

    /// <summary>Computes the gradients of all weights.</summary>
    /// <param name="slopes">The derivatives by the raw outputs, shape (N, width).</param>
    /// <param name="batch">The batch of the forward pass before.</param>
    public void Backward(Tensor slopes, TrainingBatch batch)
    {
        _slopes.addmm_(slopes, _head.Rows(0, _hidden).t(), beta: 0);
        Loops.SumColumns(slopes.Values(), _headBias.Gradients);
        Accumulate(slopes, _blocks.Length, batch.Entries);
        for (int i = _blocks.Length - 1; i >= 0; i--)
        {
            _blocks[i].Derive(_slopes.Values(), _hidden, ColumnOf(i));
            Accumulate(_blocks[i].Units, i, batch.Entries);
            if (i > 0)
            {
                _slopes.narrow(1, ColumnOf(i - 1), i * _width).addmm_(_blocks[i].Units, Weight(i).Rows(0, i * _width).t());
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Array.ForEach(_blocks, b => b.Dispose());
        _head.Dispose();
        _headBias.Dispose();
        _units.Dispose();
        _slopes.Dispose();
        _raw.Dispose();
    }

    private DirectWeight Weight(int layer) => layer < _blocks.Length ? _blocks[layer].Weight : _head;

    private int ColumnOf(int block) => _hidden - ((block + 1) * _width);

    // What a layer sees, but for the conditions: everything from the activations of the block before on.
    private Tensor Input(int layer) => _units.narrow(1, _hidden - (layer * _width), (layer * _width) + _latent);

    private Tensor Affine(Tensor into, int layer, ConditionEntries entries)
    {
        into.addmm_(Input(layer), Weight(layer).Rows(0, (layer * _width) + _latent), beta: 0);
        _conditions[layer].AddTo(into.Values(), entries);
        return into;
    }

    private void Accumulate(Tensor slopes, int layer, ConditionEntries entries)
    {
        Weight(layer).GradientRows(0, (layer * _width) + _latent).addmm_(Input(layer).t(), slopes, beta: 0);
        _conditions[layer].Gradients.zero_();
        _conditions[layer].AddGradients(slopes.Values(), entries);
    }
}
