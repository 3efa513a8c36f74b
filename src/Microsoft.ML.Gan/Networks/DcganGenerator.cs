using System;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Noise, and what stands beside it, to images: a projection to the smallest map, then transposed convolutions that double the sides.</summary>
/// <remarks>
/// DCGAN (Radford et al. 2015, arXiv:1511.06434, section 3 and figure 1). For 64 × 64 images and a base width of 64 it is the network of
/// PyTorch's DCGAN tutorial: 512, 256, 128 and 64 channels, without biases where the output is normalized and in the last layer.
/// </remarks>
internal sealed class DcganGenerator : Module<Tensor, Tensor>
{
    [ComponentName(Name = "layers")] private readonly ModuleList<TransposedConvolutionLayer> _layers;
    [ComponentName(Name = "norms")] private readonly ModuleList<ChannelNormalization> _norms;

    /// <summary>Makes a generator whose weights are zero until its layers are initialized.</summary>
    /// <param name="inputWidth">The width of the input.</param>
    /// <param name="channels">The channels of an image.</param>
    /// <param name="height">The height of an image: 4, 5, 6 or 7, doubled at least once.</param>
    /// <param name="width">The width of an image, doubled as often.</param>
    /// <param name="baseWidth">The channels of the finest hidden map.</param>
    /// <param name="normalization">What normalizes the hidden maps.</param>
    /// <exception cref="ArgumentException">The size does not fit.</exception>
    public DcganGenerator(
        long inputWidth, long channels, long height, long width, long baseWidth, Normalization normalization = Normalization.Batch)
        : base(nameof(DcganGenerator))
    {
        ImageScale scale = ImageScale.Of(height, width);
        bool bias = normalization == Normalization.None;
        long[] widths = [.. Enumerable.Range(0, scale.Halvings).Reverse().Select(i => ImageScale.Channels(baseWidth, i)), channels];
        _layers = new ModuleList<TransposedConvolutionLayer>(
        [
            TransposedConvolutionLayer.Projection(inputWidth, widths[0], scale, bias),
            .. widths.Zip(widths[1..], (inputs, outputs) => TransposedConvolutionLayer.Doubling(inputs, outputs, bias)),
        ]);
        _norms = new ModuleList<ChannelNormalization>([.. widths[..^1].Select(w => new ChannelNormalization(w, normalization))]);
        RegisterComponents();
    }

    /// <summary>Makes images.</summary>
    /// <param name="input">Shape (N, inputWidth).</param>
    /// <returns>Shape (N, channels, height, width), values from −1 to 1.</returns>
    public override Tensor forward(Tensor input)
    {
        using DisposeScope scope = NewDisposeScope(); // a graph keeps the maps it needs, and lets them go on the way back
        Tensor hidden = input.unsqueeze(2).unsqueeze(3); // (N, inputWidth, 1, 1)
        for (int i = 0; i < _norms.Count; i++)
        {
            hidden = functional.relu(_norms[i].forward(_layers[i].forward(hidden)));
        }

        return _layers[_layers.Count - 1].forward(hidden).tanh().MoveToOuterDisposeScope();
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
