using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Affine layers with an activation after each, all but the last layer of a multilayer perceptron: (N, ...) → (N, FeatureWidth).</summary>
/// <remarks>Either network of Goodfellow et al. 2014, arXiv:1406.2661, with rectifiers; normalization, where there is any, comes before the activation.</remarks>
internal sealed class PerceptronTrunk : Module<Tensor, Tensor>
{
    [ComponentName(Name = "hidden")] private readonly ModuleList<DenseLayer> _hidden;
    [ComponentName(Name = "norm")] private readonly ModuleList<Module<Tensor, Tensor>> _norms;
    private readonly double _slope;

    /// <summary>Makes a trunk.</summary>
    /// <param name="inputWidth">The values per sample.</param>
    /// <param name="hiddenWidth">The units of each hidden layer.</param>
    /// <param name="hiddenLayers">The number of hidden layers.</param>
    /// <param name="normalization">What comes before each activation.</param>
    /// <param name="slope">The slope of a unit below zero.</param>
    public PerceptronTrunk(long inputWidth, long hiddenWidth, int hiddenLayers, Normalization normalization, double slope)
        : base(nameof(PerceptronTrunk))
    {
        FeatureWidth = hiddenWidth;
        _slope = slope;
        _hidden = DenseLayer.Stack(inputWidth, hiddenWidth, hiddenLayers);
        _norms = LayerNormalization.Stack(normalization, hiddenWidth, hiddenLayers);
        RegisterComponents();
    }

    /// <summary>Gets the width of the last hidden layer.</summary>
    public long FeatureWidth { get; }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input)
    {
        Tensor hidden = input.flatten(1); // (N, inputWidth)
        for (int i = 0; i < _hidden.Count; i++)
        {
            hidden = _hidden[i].forward(hidden);
            hidden = _norms.Count == 0 ? hidden : _norms[i].forward(hidden);
            hidden = hidden.LeakyRelu(_slope);
        }

        return hidden;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hidden.Dispose();
            _norms.Dispose();
        }

        base.Dispose(disposing);
    }
}
