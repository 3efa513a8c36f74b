using TorchSharp;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Linear, batch normalization, ReLU, and the input beside the result: (N, in) → (N, in + width).</summary>
/// <remarks>The generator's block in CTGAN (arXiv:1907.00503, section 4.4).</remarks>
internal sealed class ResidualBlock : Module<Tensor, Tensor>
{
    [ComponentName(Name = "linear")] private readonly DenseLayer _linear;
    [ComponentName(Name = "norm")] private readonly BatchNormalization _norm;

    /// <summary>Makes a block of <paramref name="width"/> units.</summary>
    public ResidualBlock(long inputWidth, long width)
        : base(nameof(ResidualBlock))
    {
        _linear = new DenseLayer(inputWidth, width);
        _norm = new BatchNormalization(width);
        RegisterComponents();
    }

    /// <summary>Gets the affine part.</summary>
    public DenseLayer Linear => _linear;

    /// <summary>Gets the normalization.</summary>
    public BatchNormalization Norm => _norm;

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) =>
        cat([functional.relu(_norm.forward(_linear.forward(input))), input], 1); // (N, width + in)

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _linear.Dispose();
            _norm.Dispose();
        }

        base.Dispose(disposing);
    }
}
