using System;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>An affine layer, (N, in) → (N, out), whose weights come from a generator of ours.</summary>
/// <remarks>TorchSharp's own layer is born with weights from the process-wide generator, which belongs to the user.</remarks>
internal sealed class DenseLayer : nn.Module<Tensor, Tensor>, IInitializable
{
    [ComponentName(Name = "weight")] private readonly Parameter _weight;
    [ComponentName(Name = "bias")] private readonly Parameter _bias;

    /// <summary>Makes a layer whose weights are zero until <see cref="Initialize"/>.</summary>
    public DenseLayer(long inputWidth, long outputWidth)
        : base(nameof(DenseLayer))
    {
        _weight = nn.Parameter(zeros([inputWidth, outputWidth]));
        _bias = nn.Parameter(zeros([outputWidth]));
        _weight.DetachFromDisposeScope();
        _bias.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <summary>Makes hidden layers one after the other, whose weights are zero until <see cref="Initialize"/>.</summary>
    public static ModuleList<DenseLayer> Stack(long inputWidth, long hiddenWidth, int hiddenLayers) =>
        new([.. Enumerable.Range(0, hiddenLayers).Select(i => new DenseLayer(i == 0 ? inputWidth : hiddenWidth, hiddenWidth))]);

    /// <summary>Gets the weights, shape (in, out): what one input adds to all outputs lies together.</summary>
    public Parameter Weight => _weight;

    /// <summary>Gets the bias, shape (out).</summary>
    public Parameter Bias => _bias;

    /// <summary>Draws weights and bias uniformly from ±1/√inputs (LeCun et al. 1998; the default of PyTorch).</summary>
    public void Initialize(torch.Generator generator)
    {
        using IDisposable _ = no_grad();
        double bound = 1 / Math.Sqrt(_weight.shape[0]);
        _weight.uniform_(-bound, bound, generator);
        _bias.uniform_(-bound, bound, generator);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => nn.functional.linear(input, _weight.t(), _bias);
}
