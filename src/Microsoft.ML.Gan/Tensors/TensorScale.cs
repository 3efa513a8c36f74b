using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Between a user's units and those the networks see: each number less its mean and by its deviation.</summary>
internal sealed class TensorScale : IDisposable
{
    private readonly Tensor _mean;
    private readonly Tensor _deviation;

    /// <summary>Measures vectors, shape (N, width), on the CPU. A number that never changes is only moved.</summary>
    public TensorScale(Tensor samples)
    {
        using DisposeScope scope = NewDisposeScope();
        using IDisposable _ = no_grad();
        Tensor mean = samples.mean([0L]);
        Tensor deviation = (samples - mean).Squared().mean([0L]).sqrt();
        _mean = mean.DetachFromDisposeScope();
        _deviation = where(deviation.gt(Held.Zero), deviation, ones_like(deviation)).DetachFromDisposeScope();
    }

    /// <summary>Gets vectors as the networks see them; on the CPU.</summary>
    public Tensor Apply(Tensor samples) => (samples - _mean) / _deviation;

    /// <summary>Gets vectors as a user sees them; on the CPU.</summary>
    public Tensor Undo(Tensor samples) => (samples * _deviation).Plus(_mean);

    /// <inheritdoc/>
    public void Dispose()
    {
        _mean.Dispose();
        _deviation.Dispose();
    }
}
