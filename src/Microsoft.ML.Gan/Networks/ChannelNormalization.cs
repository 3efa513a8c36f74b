using System;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Normalizes the maps of images, with a gain and a shift per channel: (N, C, H, W) → the same shape.</summary>
/// <remarks>
/// Over the layer means over all channels and places of an image, as in the program of Gulrajani et al. (arXiv:1704.00028), which is a
/// group normalization with one group.
/// </remarks>
internal sealed class ChannelNormalization : Module<Tensor, Tensor>, IInitializable
{
    // The first gains of DCGAN's published program; the paper does not name them.
    private const double GainDeviation = 0.02;

    [ComponentName(Name = "batch")] private readonly BatchNormalization? _batch;
    [ComponentName(Name = "gain")] private readonly Parameter? _gain;
    [ComponentName(Name = "shift")] private readonly Parameter? _shift;

    /// <summary>Makes a layer whose gains are one and shifts zero.</summary>
    public ChannelNormalization(long channels, Normalization normalization)
        : base(nameof(ChannelNormalization))
    {
        if (normalization == Normalization.Batch)
        {
            _batch = new BatchNormalization(channels);
        }
        else if (normalization == Normalization.Layer)
        {
            _gain = Parameter(ones([channels]));
            _shift = Parameter(zeros([channels]));
            _gain.DetachFromDisposeScope();
            _shift.DetachFromDisposeScope();
        }

        RegisterComponents();
    }

    /// <summary>Draws the gains from a normal distribution around one, of deviation 0.02, and sets the shifts to zero.</summary>
    public void Initialize(torch.Generator generator)
    {
        using IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope(); // zero_ hands back a tensor of its own, not the one it is called on
        (_batch?.Gain ?? _gain)?.normal_(1, GainDeviation, generator);
        (_batch?.Shift ?? _shift)?.zero_();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        _batch is not null ? _batch.forward(input)
        : _gain is not null ? functional.group_norm(input, 1, _gain, _shift)
        : input.alias();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _batch?.Dispose();
        }

        base.Dispose(disposing);
    }
}
