using System;
using System.Linq;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>A running mean of a network's weights, which samples better than the last weights do.</summary>
/// <remarks>Yazıcı et al. 2019, arXiv:1806.04498. The decay warms up, so that the untrained start is forgotten early.</remarks>
internal sealed class ExponentialMovingAverage
{
    private readonly double _decay;
    private readonly Tensor[] _source;
    private readonly Tensor[] _average;
    private readonly bool _onCpu;
    private int _updates;

    /// <summary>Starts an average of <paramref name="source"/> in <paramref name="average"/>, a network of the same shape.</summary>
    /// <param name="source">The network that is trained.</param>
    /// <param name="average">The network that follows it.</param>
    /// <param name="decay">What the average keeps of itself in each update; 0 is a copy of the source.</param>
    public ExponentialMovingAverage(nn.Module source, nn.Module average, double decay)
    {
        _decay = decay;
        _source = Floats(source);
        _average = Floats(average);
        _onCpu = _average[0].device_type == DeviceType.CPU;
    }

    /// <summary>Takes the source's weights and running statistics into the average.</summary>
    public void Update()
    {
        using IDisposable _ = no_grad();
        using IDisposable scope = NewDisposeScope();
        double decay = Math.Min(_decay, (1.0 + _updates) / (10.0 + _updates));
        _updates++;
        using Scalar kept = Held.Of(decay), taken = Held.Of(1 - decay);
        for (int i = 0; i < _source.Length; i++)
        {
            if (_onCpu)
            {
                Loops.Average(_average[i].Values(), _source[i].Values(), (float)decay);
            }
            else
            {
                _average[i].mul_(kept).add_(_source[i], taken);
            }
        }
    }

    private static Tensor[] Floats(nn.Module module) =>
        [.. module.parameters(), .. module.buffers().Where(b => b.dtype == ScalarType.Float32)];
}
