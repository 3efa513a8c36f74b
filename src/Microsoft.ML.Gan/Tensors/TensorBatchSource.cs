using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Draws batches of samples, each with equal chances, and what as many fake ones are made from.</summary>
internal sealed class TensorBatchSource : IBatchSource<TensorBatch>
{
    private readonly TensorData _data;
    private readonly TensorLayout _layout;
    private readonly int _batchSize;
    private readonly Device _device;
    private readonly Tensor _samples;
    private readonly RandomSource _rows;
    private readonly InputSource _inputs;
    private readonly torch.Generator _mix;

    /// <summary>Makes a source.</summary>
    /// <param name="data">The samples.</param>
    /// <param name="layout">What the networks are given.</param>
    /// <param name="batchSize">The samples per batch.</param>
    /// <param name="seed">The seed of every draw.</param>
    /// <param name="device">Where the batches lie, and the samples meanwhile.</param>
    public TensorBatchSource(TensorData data, TensorLayout layout, int batchSize, int seed, Device device)
    {
        (_data, _layout, _batchSize, _device) = (data, layout, batchSize, device);
        _samples = data.Samples.to(device).DetachFromDisposeScope();
        _rows = new RandomSource(seed, "samples");
        _inputs = new InputSource(layout, seed, "training");
        _mix = new torch.Generator(RandomSource.DeriveSeed(seed, "mix"));
    }

    /// <summary>Draws a batch in the scope of the caller.</summary>
    public TensorBatch Next()
    {
        long[] rows = new long[_batchSize];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = _rows.NextInt(_data.Count);
        }

        Tensor? classes = _data.Labels is { } labels ? OneHot.Of([.. rows.Select(row => labels[row])], _layout.Classes).to(_device) : null;
        Tensor? codes = _inputs.Codes(_batchSize)?.to(_device);
        return new TensorBatch(
            _samples.index_select(0, tensor(rows).to(_device)),
            classes,
            codes,
            InputSource.Join(_inputs.Noise(_batchSize).to(_device), codes, classes),
            rand([_batchSize / _layout.PackSize, 1], generator: _mix).to(_device));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!ReferenceEquals(_samples, _data.Samples))
        {
            _samples.Dispose();
        }

        _inputs.Dispose();
        _mix.Dispose();
    }
}
