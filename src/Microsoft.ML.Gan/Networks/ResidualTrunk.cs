using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>An affine layer and blocks that each add something to what they are given: (N, ...) → (N, FeatureWidth).</summary>
/// <remarks>
/// He et al. 2016, arXiv:1603.05027, figure 1b: activation, affine layer, normalization, activation, affine layer, and the input added. One
/// normalization per block in place of two, as the first would also act on the path that passes by.
/// </remarks>
internal sealed class ResidualTrunk : Module<Tensor, Tensor>
{
    [ComponentName(Name = "entry")] private readonly DenseLayer _entry;
    [ComponentName(Name = "first")] private readonly ModuleList<DenseLayer> _first;
    [ComponentName(Name = "norm")] private readonly ModuleList<Module<Tensor, Tensor>> _norms;
    [ComponentName(Name = "second")] private readonly ModuleList<DenseLayer> _second;
    private readonly double _slope;

    /// <summary>Makes a trunk.</summary>
    /// <param name="inputWidth">The values per sample.</param>
    /// <param name="hiddenWidth">The units of each layer.</param>
    /// <param name="blocks">The number of blocks.</param>
    /// <param name="normalization">What comes after the first affine layer of each block.</param>
    /// <param name="slope">The slope of a unit below zero.</param>
    public ResidualTrunk(long inputWidth, long hiddenWidth, int blocks, Normalization normalization, double slope)
        : base(nameof(ResidualTrunk))
    {
        FeatureWidth = hiddenWidth;
        _slope = slope;
        _entry = new DenseLayer(inputWidth, hiddenWidth);
        _first = DenseLayer.Stack(hiddenWidth, hiddenWidth, blocks);
        _norms = LayerNormalization.Stack(normalization, hiddenWidth, blocks);
        _second = DenseLayer.Stack(hiddenWidth, hiddenWidth, blocks);
        RegisterComponents();
    }

    /// <summary>Gets the width of what comes out.</summary>
    public long FeatureWidth { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        Tensor hidden = _entry.forward(input.flatten(1)); // (N, hiddenWidth)
        for (int i = 0; i < _first.Count; i++)
        {
            Tensor inside = _first[i].forward(hidden.LeakyRelu(_slope));
            inside = _norms.Count == 0 ? inside : _norms[i].forward(inside);
            hidden = hidden.Plus(_second[i].forward(inside.LeakyRelu(_slope)));
        }

        return hidden.LeakyRelu(_slope);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _entry.Dispose();
            _first.Dispose();
            _norms.Dispose();
            _second.Dispose();
        }

        base.Dispose(disposing);
    }
}
