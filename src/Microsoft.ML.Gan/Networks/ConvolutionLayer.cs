using System;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>A convolution of images, (N, in, H, W) → (N, out, H′, W′), whose weights come from a generator of ours.</summary>
/// <remarks>TorchSharp's own layer is born with weights from the process-wide generator, which belongs to the user.</remarks>
internal sealed class ConvolutionLayer : nn.Module<Tensor, Tensor>, IInitializable
{
    [ComponentName(Name = "weight")] private readonly Parameter _weight;
    [ComponentName(Name = "bias")] private readonly Parameter? _bias;
    private readonly long _stride, _padding;
    private readonly double _deviation;

    /// <summary>Makes a layer whose weights are zero until <see cref="Initialize"/>.</summary>
    /// <param name="inputs">The channels of the input.</param>
    /// <param name="outputs">The channels of the output.</param>
    /// <param name="kernel">The side of the square kernel.</param>
    /// <param name="stride">The steps of the kernel, in both directions.</param>
    /// <param name="padding">The zeros around the input.</param>
    /// <param name="bias">Whether there is a bias; none is needed where the output is normalized.</param>
    /// <param name="deviation">The standard deviation of the first weights.</param>
    public ConvolutionLayer(long inputs, long outputs, long kernel, long stride, long padding, bool bias, double deviation = InitialDeviation)
        : base(nameof(ConvolutionLayer))
    {
        (_stride, _padding, _deviation) = (stride, padding, deviation);
        _weight = nn.Parameter(zeros([outputs, inputs, kernel, kernel]));
        _bias = bias ? nn.Parameter(zeros([outputs])) : null;
        _weight.DetachFromDisposeScope();
        _bias?.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <summary>The standard deviation of first weights in DCGAN (Radford et al. 2015, arXiv:1511.06434, section 4).</summary>
    public const double InitialDeviation = 0.02;

    /// <summary>Makes a 3 × 3 convolution that keeps the size, its first weights for units behind it that are cut off at zero.</summary>
    /// <remarks>The deviation √(2 / inputs per unit) is that of He et al. 2015, arXiv:1502.01852, eq. 10.</remarks>
    public static ConvolutionLayer SameSize(long inputs, long outputs, bool bias) => new(inputs, outputs, 3, 1, 1, bias, Math.Sqrt(2.0 / (9 * inputs)));

    /// <summary>Makes a 1 × 1 convolution that changes the channels of a shortcut and keeps its variance; the sum it goes into has a bias.</summary>
    public static ConvolutionLayer Shortcut(long inputs, long outputs) => new(inputs, outputs, 1, 1, 0, bias: false, Math.Sqrt(1.0 / inputs));

    /// <summary>Draws the weights from a normal distribution around zero and sets the bias to zero.</summary>
    public void Initialize(torch.Generator generator)
    {
        using IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope(); // zero_ hands back a tensor of its own, not the one it is called on
        _weight.normal_(0, _deviation, generator);
        _bias?.zero_();
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.conv2d(input, _weight, _bias, [_stride, _stride], [_padding, _padding]);
}
