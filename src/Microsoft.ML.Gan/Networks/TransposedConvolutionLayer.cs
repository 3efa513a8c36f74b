using System;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>A transposed convolution, (N, in, H, W) → (N, out, H′, W′) of larger sides, whose weights come from a generator of ours.</summary>
/// <remarks>TorchSharp's own layer is born with weights from the process-wide generator, which belongs to the user.</remarks>
internal sealed class TransposedConvolutionLayer : nn.Module<Tensor, Tensor>, IInitializable
{
    [ComponentName(Name = "weight")] private readonly Parameter _weight;
    [ComponentName(Name = "bias")] private readonly Parameter? _bias;
    private readonly long _stride, _padding;
    private readonly double _deviation;

    private TransposedConvolutionLayer(
        long inputs, long outputs, long kernelHeight, long kernelWidth, long stride, long padding, bool bias, double deviation)
        : base(nameof(TransposedConvolutionLayer))
    {
        (_stride, _padding, _deviation) = (stride, padding, deviation);
        _weight = nn.Parameter(zeros([inputs, outputs, kernelHeight, kernelWidth]));
        _bias = bias ? nn.Parameter(zeros([outputs])) : null;
        _weight.DetachFromDisposeScope();
        _bias?.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <summary>Makes a layer that doubles both sides (kernel 4, stride 2, padding 1); its weights are zero until <see cref="Initialize"/>.</summary>
    public static TransposedConvolutionLayer Doubling(long inputs, long outputs, bool bias) =>
        new(inputs, outputs, 4, 4, 2, 1, bias, ConvolutionLayer.InitialDeviation);

    /// <summary>Makes a layer that spreads single points, (N, in, 1, 1), over the smallest map; its weights are zero until <see cref="Initialize"/>.</summary>
    /// <param name="inputs">The width of the input.</param>
    /// <param name="outputs">The channels of the map.</param>
    /// <param name="map">The size of the map.</param>
    /// <param name="bias">Whether there is a bias; none is needed where the output is normalized.</param>
    /// <param name="deviation">The standard deviation of the first weights.</param>
    public static TransposedConvolutionLayer Projection(
        long inputs, long outputs, ImageScale map, bool bias, double deviation = ConvolutionLayer.InitialDeviation) =>
        new(inputs, outputs, map.Height, map.Width, 1, 0, bias, deviation);

    /// <summary>Draws the weights from a normal distribution around zero and sets the bias to zero.</summary>
    public void Initialize(torch.Generator generator)
    {
        using IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope(); // zero_ hands back a tensor of its own, not the one it is called on
        _weight.normal_(0, _deviation, generator);
        _bias?.zero_();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        nn.functional.conv_transpose2d(input, _weight, _bias, [_stride, _stride], [_padding, _padding]);
}
