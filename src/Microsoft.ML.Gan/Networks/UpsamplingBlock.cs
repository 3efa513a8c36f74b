using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Doubles the sides of a map with two convolutions and a shortcut around them: (N, in, H, W) → (N, out, 2H, 2W).</summary>
/// <remarks>
/// The generator's block in the program of Gulrajani et al. 2017, arXiv:1704.00028: normalization and ReLU before each convolution, every
/// point repeated twice in both directions. The shortcut changes the channels before the points are repeated, which gives the same numbers
/// for a quarter of the work.
/// </remarks>
internal sealed class UpsamplingBlock : Module<Tensor, Tensor>
{
    [ComponentName(Name = "norm1")] private readonly ChannelNormalization _norm1;
    [ComponentName(Name = "conv1")] private readonly ConvolutionLayer _conv1;
    [ComponentName(Name = "norm2")] private readonly ChannelNormalization _norm2;
    [ComponentName(Name = "conv2")] private readonly ConvolutionLayer _conv2;
    [ComponentName(Name = "shortcut")] private readonly ConvolutionLayer _shortcut;

    /// <summary>Makes a block whose weights are zero until its layers are initialized.</summary>
    public UpsamplingBlock(long inputs, long outputs, Normalization normalization)
        : base(nameof(UpsamplingBlock))
    {
        _norm1 = new ChannelNormalization(inputs, normalization);
        _conv1 = ConvolutionLayer.SameSize(inputs, outputs, bias: normalization == Normalization.None);
        _norm2 = new ChannelNormalization(outputs, normalization);
        _conv2 = ConvolutionLayer.SameSize(outputs, outputs, bias: true);
        _shortcut = ConvolutionLayer.Shortcut(inputs, outputs);
        RegisterComponents();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        Tensor hidden = _conv1.forward(Doubled(functional.relu(_norm1.forward(input)))); // (N, out, 2H, 2W)
        hidden = _conv2.forward(functional.relu(_norm2.forward(hidden)));
        return hidden.Plus(Doubled(_shortcut.forward(input)));
    }

    private static Tensor Doubled(Tensor map) => functional.upsample_nearest2d(map, [2 * map.shape[2], 2 * map.shape[3]]);

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
