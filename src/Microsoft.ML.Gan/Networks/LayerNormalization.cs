using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Brings the units of each sample to mean zero and deviation one, then to a learned gain and shift: (N, width) → (N, width).</summary>
/// <remarks>Ba et al. 2016, arXiv:1607.06450, eqs. 3 and 4.</remarks>
internal sealed class LayerNormalization : Module<Tensor, Tensor>
{
    [ComponentName(Name = "weight")] private readonly Parameter _gain;
    [ComponentName(Name = "bias")] private readonly Parameter _shift;
    private readonly long _width;

    /// <summary>Makes a layer with gains of one and shifts of zero.</summary>
    public LayerNormalization(long width)
        : base(nameof(LayerNormalization))
    {
        _width = width;
        _gain = nn.Parameter(ones([width]));
        _shift = nn.Parameter(zeros([width]));
        _gain.DetachFromDisposeScope();
        _shift.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <summary>Makes the normalizations of hidden layers, one after the other; none where there is none to make.</summary>
    /// <param name="normalization">Which one.</param>
    /// <param name="width">The units of each layer.</param>
    /// <param name="layers">The number of layers.</param>
    public static ModuleList<Module<Tensor, Tensor>> Stack(Normalization normalization, long width, int layers)
    {
        var list = new ModuleList<Module<Tensor, Tensor>>();
        for (int i = 0; i < layers && normalization != Normalization.None; i++)
        {
            list.Add(normalization == Normalization.Batch ? new BatchNormalization(width) : new LayerNormalization(width));
        }

        return list;
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => functional.layer_norm(input, [_width], _gain, _shift);
}
