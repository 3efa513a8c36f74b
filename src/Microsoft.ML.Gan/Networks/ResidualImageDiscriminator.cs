using System;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Images to the features that a score is made of: residual blocks that halve the sides down to the smallest map, laid flat.</summary>
/// <remarks>
/// The critic of the residual 64 × 64 network published with Gulrajani et al. 2017, arXiv:1704.00028, for other sizes too; with a ReLU after
/// the last block, as in Miyato et al. 2018, arXiv:1802.05957, because more than a score is read from the features.
/// </remarks>
internal sealed class ResidualImageDiscriminator : Module<Tensor, Tensor>
{
    [ComponentName(Name = "first")] private readonly ConvolutionLayer _first;
    [ComponentName(Name = "blocks")] private readonly ModuleList<DownsamplingBlock> _blocks;

    /// <summary>Makes a discriminator whose weights are zero until its layers are initialized.</summary>
    /// <param name="inputChannels">The channels of an image with all that is judged beside it.</param>
    /// <param name="height">The height of an image: 4, 5, 6 or 7, doubled at least once.</param>
    /// <param name="width">The width of an image, doubled as often.</param>
    /// <param name="baseWidth">The channels of the finest hidden map.</param>
    /// <param name="normalization">What normalizes the hidden maps.</param>
    /// <exception cref="ArgumentException">The size does not fit.</exception>
    public ResidualImageDiscriminator(long inputChannels, long height, long width, long baseWidth, Normalization normalization)
        : base(nameof(ResidualImageDiscriminator))
    {
        ImageScale scale = ImageScale.Of(height, width);
        long[] widths = [.. Enumerable.Range(0, scale.Halvings + 1).Select(i => ImageScale.Channels(baseWidth, i))];
        _first = ConvolutionLayer.SameSize(inputChannels, baseWidth, bias: true);
        _blocks = new ModuleList<DownsamplingBlock>([.. widths.Zip(widths[1..], (i, o) => new DownsamplingBlock(i, o, normalization))]);
        FeatureWidth = widths[^1] * scale.Height * scale.Width;
        RegisterComponents();
    }

    /// <summary>Gets the number of features.</summary>
    public long FeatureWidth { get; }

    /// <summary>Gets the features.</summary>
    /// <param name="input">Shape (N, inputChannels, height, width).</param>
    /// <returns>Shape (N, <see cref="FeatureWidth"/>).</returns>
    public override Tensor forward(Tensor input)
    {
        Tensor hidden = _first.forward(input); // (N, baseWidth, height, width)
        foreach (DownsamplingBlock block in _blocks)
        {
            hidden = block.forward(hidden);
        }

        return functional.relu(hidden).flatten(1);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _first.Dispose();
            _blocks.Dispose();
        }

        base.Dispose(disposing);
    }
}
