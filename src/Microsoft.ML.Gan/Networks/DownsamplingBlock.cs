using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Halves the sides of a map with two convolutions and a shortcut around them: (N, in, H, W) → (N, out, H / 2, W / 2).</summary>
/// <remarks>
/// The critic's block in the program of Gulrajani et al. 2017, arXiv:1704.00028: normalization and ReLU before each convolution, the mean of
/// two by two points at the end of both paths. The shortcut changes the channels after the means are taken.
/// </remarks>
internal sealed class DownsamplingBlock : Module<Tensor, Tensor>
{
    [ComponentName(Name = "norm1")] private readonly ChannelNormalization _norm1;
    [ComponentName(Name = "conv1")] private readonly ConvolutionLayer _conv1;
    [ComponentName(Name = "norm2")] private readonly ChannelNormalization _norm2;
    [ComponentName(Name = "conv2")] private readonly ConvolutionLayer _conv2;
    [ComponentName(Name = "shortcut")] private readonly ConvolutionLayer _shortcut;

    /// <summary>Makes a block whose weights are zero until its layers are initialized.</summary>
    public DownsamplingBlock(long inputs, long outputs, Normalization normalization)
        : base(nameof(DownsamplingBlock))
    {
        _norm1 = new ChannelNormalization(inputs, normalization);
        _conv1 = ConvolutionLayer.SameSize(inputs, inputs, bias: normalization == Normalization.None);
        _norm2 = new ChannelNormalization(inputs, normalization);
        _conv2 = ConvolutionLayer.SameSize(inputs, outputs, bias: true);
        _shortcut = ConvolutionLayer.Shortcut(inputs, outputs);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        Tensor hidden = _conv1.forward(functional.relu(_norm1.forward(input))); // (N, in, H, W)
        hidden = _conv2.forward(functional.relu(_norm2.forward(hidden)));       // (N, out, H, W)
        return Halved(hidden).Plus(_shortcut.forward(Halved(input)));
    }

    private static Tensor Halved(Tensor map) => functional.avg_pool2d(map, 2, 2);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _norm1.Dispose();
            _conv1.Dispose();
            _norm2.Dispose();
            _conv2.Dispose();
            _shortcut.Dispose();
        }

        base.Dispose(disposing);
    }
}
