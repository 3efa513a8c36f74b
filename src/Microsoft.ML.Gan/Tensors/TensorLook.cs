using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training.Monitoring;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Looks at samples of the averaged generator for what the monitor wants to know, beside as many real ones of the same classes.</summary>
internal sealed class TensorLook : IDisposable
{
    // With fewer samples neighborhoods are too large to say anything.
    private const int FewestSamples = 50;
    private const int MadeAtOnce = 50;

    private readonly nn.Module<Tensor, Tensor> _generator;
    private readonly TensorLayout _layout;
    private readonly Device _device;
    private readonly int _seed;
    private readonly int[]? _labels;
    private readonly int _count;
    private readonly RowLook? _rows;

    /// <summary>Takes real samples to compare with.</summary>
    /// <param name="data">The samples learned.</param>
    /// <param name="layout">What the generator is given.</param>
    /// <param name="generator">The averaged generator, in evaluation mode; not this object's.</param>
    /// <param name="device">Where it lies.</param>
    /// <param name="seed">The seed of the samples: the same noise in every look.</param>
    public TensorLook(TensorData data, TensorLayout layout, nn.Module<Tensor, Tensor> generator, Device device, int seed)
    {
        (_generator, _layout, _device, _seed) = (generator, layout, device, seed);
        int[] sample = new RandomSource(seed, "monitored samples").Order(data.Count)[..Math.Min(data.Count, RowLook.MostRows)];
        _count = sample.Length;
        if (_count < FewestSamples)
        {
            return;
        }

        using DisposeScope scope = NewDisposeScope();
        _labels = data.Labels is { } labels ? Array.ConvertAll(sample, row => labels[row]) : null;
        _rows = new RowLook(data.Samples.index_select(0, tensor(Array.ConvertAll(sample, row => (long)row))).view(_count, -1));
    }

    /// <summary>Measures samples made now.</summary>
    /// <returns>The measures; none where fewer than 50 samples are learned.</returns>
    public RowReading Measure()
    {
        using DisposeScope scope = NewDisposeScope();
        return new RowReading(_rows?.Measure(Make()), null);
    }

    /// <inheritdoc/>
    public void Dispose() => _rows?.Dispose();

    private Tensor Make()
    {
        using IDisposable _ = no_grad();
        using var inputs = new InputSource(_layout, _seed, "monitored");
        var parts = new List<Tensor>();
        for (int done = 0; done < _count; done += MadeAtOnce)
        {
            int size = Math.Min(MadeAtOnce, _count - done);
            Tensor? classes = _labels is null ? null : OneHot.Of(_labels[done..(done + size)], _layout.Classes);
            parts.Add(_generator.forward(InputSource.Join(inputs.Noise(size), inputs.Codes(size), classes).to(_device)).cpu().reshape(size, -1));
        }

        return cat(parts, 0);
    }
}
