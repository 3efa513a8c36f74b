using System;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Noise, and what stands beside it, to images: a projection to the smallest map, then residual blocks that double the sides.</summary>
/// <remarks>
/// The residual 64 × 64 network published with Gulrajani et al. 2017, arXiv:1704.00028, for other sizes too: 8, 8, 4, 2 and 1 times the base
/// width, from the smallest map to the image.
/// </remarks>
internal sealed class ResidualImageGenerator : Module<Tensor, Tensor>
{
    [ComponentName(Name = "projection")] private readonly TransposedConvolutionLayer _projection;
    [ComponentName(Name = "blocks")] private readonly ModuleList<UpsamplingBlock> _blocks;
    [ComponentName(Name = "norm")] private readonly ChannelNormalization _norm;
    [ComponentName(Name = "last")] private readonly ConvolutionLayer _last;

    /// <summary>Makes a generator whose weights are zero until its layers are initialized.</summary>
    /// <param name="inputWidth">The width of the input.</param>
    /// <param name="channels">The channels of an image.</param>
    /// <param name="height">The height of an image: 4, 5, 6 or 7, doubled at least once.</param>
    /// <param name="width">The width of an image, doubled as often.</param>
    /// <param name="baseWidth">The channels of the finest hidden map.</param>
    /// <param name="normalization">What normalizes the hidden maps.</param>
    /// <exception cref="ArgumentException">The size does not fit.</exception>
    public ResidualImageGenerator(
        long inputWidth, long channels, long height, long width, long baseWidth, Normalization normalization = Normalization.Batch)
        : base(nameof(ResidualImageGenerator))
    {
        ImageScale scale = ImageScale.Of(height, width);
        long[] widths = [.. Enumerable.Range(0, scale.Halvings + 1).Reverse().Select(i => ImageScale.Channels(baseWidth, i))];
        _projection = TransposedConvolutionLayer.Projection(inputWidth, widths[0], scale, bias: true, Math.Sqrt(1.0 / inputWidth));
        _blocks = new ModuleList<UpsamplingBlock>([.. widths.Zip(widths[1..], (i, o) => new UpsamplingBlock(i, o, normalization))]);
        _norm = new ChannelNormalization(baseWidth, normalization);
        _last = ConvolutionLayer.SameSize(baseWidth, channels, bias: true);
        RegisterComponents();
    }

    /// <summary>Makes images.</summary>
    /// <param name="input">Shape (N, inputWidth).</param>
    /// <returns>Shape (N, channels, height, width), values from −1 to 1.</returns>
    public override Tensor forward(Tensor input)
    {
        Tensor hidden = _projection.forward(input.unsqueeze(2).unsqueeze(3)); // (N, widest, smallest height, smallest width)
        foreach (UpsamplingBlock block in _blocks)
        {
            hidden = block.forward(hidden);
        }

        return _last.forward(functional.relu(_norm.forward(hidden))).tanh();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _projection.Dispose();
            _blocks.Dispose();
            _norm.Dispose();
            _last.Dispose();
        }

        base.Dispose(disposing);
    }
}
