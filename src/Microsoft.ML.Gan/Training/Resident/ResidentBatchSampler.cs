using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Resident;

/// <summary>Draws the rows, conditions and noise of the updates on the device they are used on, those of many updates at once.</summary>
/// <remarks>
/// The table lies on the device; nothing is copied to it and nothing read from it. The batches are distributed as those of
/// <see cref="BatchSampler"/>; the places of the conditions' ones are not listed.
/// </remarks>
internal sealed class ResidentBatchSampler : IBatchSource<TrainingBatch>
{
    // So many uniform numbers keep a device busy and take some 50 MB while they become batches.
    private const long DrawsAtOnce = 1 << 20;
    private const int MostBatchesAtOnce = 32;

    private readonly ResidentTable _table;
    private readonly ResidentConditions _conditions;
    private readonly ResidentRandom _random;
    private readonly NetworkOptions _network;
    private readonly double _dropout;
    private readonly int _rowsPerBatch;
    private readonly int _batches;
    private readonly long _width;
    private TrainingBatch? _drawn;
    private int _next;

    /// <summary>Copies the table to the device.</summary>
    /// <param name="encoding">The fitted encoding.</param>
    /// <param name="table">The encoded rows.</param>
    /// <param name="layout">The columns that can be conditioned on.</param>
    /// <param name="options">The options; validated.</param>
    /// <param name="seed">The seed of the stream.</param>
    /// <param name="device">The device.</param>
    /// <param name="discriminatorDropout">The share of hidden units of the discriminator left out of each update.</param>
    /// <param name="extraConditionProbability">See <see cref="ConditionSampler"/>.</param>
    public ResidentBatchSampler(
        TableEncoding encoding, EncodedTable table, ConditionLayout layout, GanOptions options, int seed, Device device,
        double discriminatorDropout = 0, double extraConditionProbability = 0)
    {
        (_network, _dropout, _rowsPerBatch, _width) = (options.Network, discriminatorDropout, options.Training.BatchSize, encoding.Layout.Width);
        _table = new ResidentTable(encoding.Layout, table, device);
        _conditions = new ResidentConditions(encoding.Layout, layout, table, extraConditionProbability, device);
        long draws = Sizes(1).Sum();
        _batches = (int)Math.Clamp(DrawsAtOnce / draws, 1, MostBatchesAtOnce);
        _next = _batches;
        _random = new ResidentRandom(seed, "training batches", _batches * draws, device);
    }

    private int Layers => _dropout == 0 ? 0 : _network.HiddenLayers;

    /// <inheritdoc/>
    public TrainingBatch Next()
    {
        if (_next == _batches)
        {
            Draw();
        }

        int batch = _next++;
        TrainingBatch all = _drawn!;
        return all with
        {
            Real = Part(all.Real, batch),
            Condition = Part(all.Condition, batch),
            Noise = Part(all.Noise, batch),
            Gumbel = Part(all.Gumbel, batch),
            Mix = Part(all.Mix, batch),
            Masks = all.Masks?.Select(m => Part(m, batch)).ToArray(),
        };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _random.Dispose();
        _conditions.Dispose();
        _table.Dispose();
    }

    private void Draw()
    {
        Forget();
        using IDisposable _ = no_grad();
        using IDisposable scope = NewDisposeScope();
        Tensor[] uniform = _random.Next().split(Sizes(_batches), 0);
        (Tensor rows, Tensor asked) = _conditions.Draw(uniform[0].view(_conditions.DrawsPerRow, -1));
        Tensor places = _table.Places(rows);
        _drawn = new TrainingBatch(
            _table.Fill(rows, places), _conditions.Fill(places, asked), ConditionEntries.None,
            Latent(uniform[1].Times(2).Minus(1)).to(float32).view(-1, _network.LatentDimension),
            uniform[2].log().neg_().log_().neg_().to(float32).view(-1, _width),
            uniform[3].to(float32).view(-1, 1),
            Layers == 0 ? null : [.. uniform[4..].Select(Mask)]);
        _next = 0;
        foreach (Tensor tensor in Tensors(_drawn))
        {
            tensor.DetachFromDisposeScope();
        }
    }

    // Noise of numbers uniform between -1 and 1.
    private Tensor Latent(Tensor uniform)
    {
        using Scalar root = Held.Of(Math.Sqrt(2));
        return _network.LatentDistribution == LatentDistribution.Uniform ? uniform : uniform.erfinv().mul_(root);
    }

    // The uniform numbers of some batches: rows and conditions, noise, Gumbel noise, mixtures, and a mask per hidden layer.
    private long[] Sizes(long batches)
    {
        long rows = batches * _rowsPerBatch, packs = rows / _network.PackSize;
        return
        [
            rows * _conditions.DrawsPerRow, rows * _network.LatentDimension, rows * _width, packs,
            .. Enumerable.Repeat(3 * packs * _network.Width, Layers),
        ];
    }

    private Tensor Mask(Tensor uniform)
    {
        using Scalar dropout = Held.Of(_dropout);
        return uniform.ge(dropout).to(float32).Over(1 - _dropout).view(-1, _network.Width);
    }

    private Tensor Part(Tensor all, int batch)
    {
        long rows = all.shape[0] / _batches;
        return all.narrow(0, batch * rows, rows);
    }

    private void Forget()
    {
        foreach (Tensor tensor in _drawn is null ? [] : Tensors(_drawn))
        {
            tensor.Dispose();
        }

        _drawn = null;
    }

    private static IEnumerable<Tensor> Tensors(TrainingBatch batch) =>
        [batch.Real, batch.Condition, batch.Noise, batch.Gumbel, batch.Mix, .. batch.Masks ?? []];
}
