using System;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Quality;

/// <summary>Compares what the discriminator thinks of the real rows it learns with what it thinks of real rows it has never seen.</summary>
internal sealed class OverfittingGauge : IDisposable
{
    private const int Batches = 4;

    private readonly Discriminator _discriminator;
    private readonly BatchSampler _learned;
    private readonly BatchSampler _heldOut;

    /// <summary>Makes a gauge.</summary>
    /// <param name="discriminator">The discriminator.</param>
    /// <param name="encoding">The encoding of the rows.</param>
    /// <param name="rows">The rows; some are held out.</param>
    /// <param name="conditions">The columns that can be conditioned on.</param>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed; the gauge draws from streams of its own.</param>
    public OverfittingGauge(
        Discriminator discriminator, TableEncoding encoding, TrainingRows rows, ConditionLayout conditions, GanOptions options, int seed)
    {
        _discriminator = discriminator;
        int own = (int)(RandomSource.DeriveSeed(seed, "overfitting gauge") & int.MaxValue);
        Device device = torch.device(options.Device);
        _learned = new BatchSampler(encoding, rows.Learned, conditions, options, own, device);
        _heldOut = new BatchSampler(encoding, rows.HeldOut!, conditions, options, own, device);
    }

    /// <summary>Gets the part of the advantage over fake rows that is lost on held-out rows.</summary>
    /// <param name="advantage">By how much the discriminator scores learned rows above fake ones.</param>
    public double Measure(double advantage)
    {
        using IDisposable _ = no_grad();
        double lost = Mean(_learned) - Mean(_heldOut);
        return advantage > 0 ? Math.Clamp(lost / advantage, 0, 1) : 0;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _learned.Dispose();
        _heldOut.Dispose();
    }

    private double Mean(BatchSampler batches)
    {
        double sum = 0;
        for (int i = 0; i < Batches; i++)
        {
            using IDisposable scope = NewDisposeScope();
            TrainingBatch batch = batches.Next();
            sum += _discriminator.forward(_discriminator.Pack(batch.Real, batch.Condition)).mean().item<float>();
        }

        return sum / Batches;
    }
}
