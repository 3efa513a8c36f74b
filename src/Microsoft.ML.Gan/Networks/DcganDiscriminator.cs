using System;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Images to the features that a score is made of: convolutions that halve the sides down to the smallest map, laid flat.</summary>
/// <remarks>
/// DCGAN (Radford et al. 2015, arXiv:1511.06434, section 3). For 64 × 64 images, a base width of 64 and normalization over the batch it is
/// the discriminator of PyTorch's DCGAN tutorial up to its last convolution, which an affine layer over all features is equal to.
/// </remarks>
internal sealed class DcganDiscriminator : Module<Tensor, Tensor>
{
    [ComponentName(Name = "layers")] private readonly ModuleList<ConvolutionLayer> _layers;
    [ComponentName(Name = "norms")] private readonly ModuleList<ChannelNormalization> _norms;

    /// <summary>Makes a discriminator whose weights are zero until its layers are initialized.</summary>
    /// <param name="inputChannels">The channels of an image with all that is judged beside it.</param>
    /// <param name="height">The height of an image: 4, 5, 6 or 7, doubled at least once.</param>
    /// <param name="width">The width of an image, doubled as often.</param>
    /// <param name="baseWidth">The channels of the finest hidden map.</param>
    /// <param name="normalization">What normalizes the hidden maps, save the first; layers have a bias where there is none.</param>
    /// <exception cref="ArgumentException">The size does not fit.</exception>
    public DcganDiscriminator(long inputChannels, long height, long width, long baseWidth, Normalization normalization)
        : base(nameof(DcganDiscriminator))
    {
        ImageScale scale = ImageScale.Of(height, width);
        bool bias = normalization == Normalization.None;
        long[] widths = [inputChannels, .. Enumerable.Range(0, scale.Halvings).Select(i => ImageScale.Channels(baseWidth, i))];
        _layers = new ModuleList<ConvolutionLayer>(
            [.. widths.Zip(widths[1..], (inputs, outputs) => new ConvolutionLayer(inputs, outputs, 4, 2, 1, bias))]);
        _norms = new ModuleList<ChannelNormalization>([.. widths[2..].Select(w => new ChannelNormalization(w, normalization))]);
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
        using DisposeScope scope = NewDisposeScope(); // a graph keeps the maps it needs, and lets them go on the way back
        Tensor hidden = _layers[0].forward(input).LeakyRelu(Discriminator.Slope);
        for (int i = 0; i < _norms.Count; i++)
        {
            hidden = _norms[i].forward(_layers[i + 1].forward(hidden)).LeakyRelu(Discriminator.Slope);
        }

        return hidden.flatten(1).MoveToOuterDisposeScope(); // (N, channels · height · width of the smallest map)
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _layers.Dispose();
            _norms.Dispose();
        }

        base.Dispose(disposing);
    }
}
