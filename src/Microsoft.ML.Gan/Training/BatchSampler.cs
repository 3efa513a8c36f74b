using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>Draws the rows, conditions and noise of one update, into memory that is used again for the next.</summary>
internal sealed class BatchSampler : IBatchSource<TrainingBatch>
{
    private readonly TableEncoding _encoding;
    private readonly EncodedTable _table;
    private readonly ConditionLayout _layout;
    private readonly ConditionSampler _conditions;
    private readonly RandomSource _random;
    private readonly NoiseSource _noise;
    private readonly LatentDistribution _latent;
    private readonly Device _device;
    private readonly float _dropout;
    private readonly int[] _rows;
    private readonly TrainingBatch _batch;

    /// <summary>Makes a sampler of batches.</summary>
    /// <param name="encoding">The fitted encoding.</param>
    /// <param name="table">The encoded rows.</param>
    /// <param name="layout">The columns that can be conditioned on.</param>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed of both streams.</param>
    /// <param name="device">Where the batches are wanted.</param>
    /// <param name="discriminatorDropout">The share of hidden units of the discriminator left out of each update.</param>
    /// <param name="extraConditionProbability">See <see cref="ConditionSampler"/>.</param>
    /// <param name="plainConditionProbability">Likewise.</param>
    public BatchSampler(
        TableEncoding encoding, EncodedTable table, ConditionLayout layout, GanOptions options, int seed, Device device,
        double discriminatorDropout = 0, double extraConditionProbability = 0, double plainConditionProbability = 0)
    {
        (_encoding, _table, _layout, _device, _dropout) = (encoding, table, layout, device, (float)discriminatorDropout);
        _conditions = new ConditionSampler(layout, table, extraConditionProbability, plainConditionProbability);
        _random = new RandomSource(seed, "training rows");
        _noise = new NoiseSource(seed, "training noise");
        NetworkOptions network = options.Network;
        _latent = network.LatentDistribution;
        int rows = options.Training.BatchSize, packs = rows / network.PackSize;
        _rows = new int[rows];
        _batch = new TrainingBatch(
            Kept(rows, encoding.Layout.Width), Kept(rows, layout.Width), new ConditionEntries(rows, layout.Columns.Count),
            Kept(rows, network.LatentDimension), Kept(rows, encoding.Layout.Width), Kept(packs, 1),
            discriminatorDropout == 0 ? null : [.. Enumerable.Range(0, network.HiddenLayers).Select(_ => Kept(3 * packs, network.Width))]);
    }

    /// <summary>Gets a batch of the shapes that are drawn, on the CPU, whatever it holds.</summary>
    public TrainingBatch Shape => _batch;

    /// <inheritdoc/>
    public TrainingBatch Next()
    {
        _conditions.Draw(_rows, _batch.Entries, _random);
        _batch.Entries.Fill(_batch.Condition.Values(), _layout.Width);
        _encoding.Layout.Fill(_table, _rows, _batch.Real.Values());
        _noise.FillLatent(_batch.Noise.Values(), _latent);
        _noise.FillGumbel(_batch.Gumbel.Values());
        _noise.FillUniform(_batch.Mix.Values());
        foreach (Tensor mask in _batch.Masks ?? [])
        {
            _noise.FillDropout(mask.Values(), _dropout);
        }

        return _device.type == DeviceType.CPU ? _batch : Moved();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in Tensors())
        {
            tensor.Dispose();
        }
    }

    private IEnumerable<Tensor> Tensors() =>
        [_batch.Real, _batch.Condition, _batch.Noise, _batch.Gumbel, _batch.Mix, .. _batch.Masks ?? []];

    // Belongs to the scope of the caller.
    private TrainingBatch Moved() => _batch with
    {
        Real = _batch.Real.to(_device),
        Condition = _batch.Condition.to(_device),
        Noise = _batch.Noise.to(_device),
        Gumbel = _batch.Gumbel.to(_device),
        Mix = _batch.Mix.to(_device),
        Masks = _batch.Masks?.Select(m => m.to(_device)).ToArray(),
    };

    private static Tensor Kept(long rows, long columns) => zeros([rows, columns]).DetachFromDisposeScope();
}
