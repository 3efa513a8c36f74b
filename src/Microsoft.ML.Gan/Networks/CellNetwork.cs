using System.Collections.Generic;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Rows to the answers of a discriminator that looks at cells: is the row real, which cells were replaced, and what stood there?</summary>
internal sealed class CellNetwork : Module<Tensor, Tensor>
{
    [ComponentName(Name = "hidden")] private readonly ModuleList<DenseLayer> _hidden;
    [ComponentName(Name = "real")] private readonly DenseLayer _real;
    [ComponentName(Name = "replaced")] private readonly DenseLayer _replaced;
    [ComponentName(Name = "original")] private readonly DenseLayer _original;

    /// <summary>Makes a network.</summary>
    /// <param name="rowWidth">The width of a row.</param>
    /// <param name="columns">The columns of a row.</param>
    /// <param name="components">The one-hot places of a row, of all columns.</param>
    /// <param name="hiddenWidth">The units of each hidden layer.</param>
    /// <param name="hiddenLayers">The number of hidden layers.</param>
    public CellNetwork(long rowWidth, int columns, long components, long hiddenWidth, int hiddenLayers)
        : base(nameof(CellNetwork))
    {
        _hidden = DenseLayer.Stack(rowWidth, hiddenWidth, hiddenLayers);
        _real = new DenseLayer(hiddenWidth, 1);
        _replaced = new DenseLayer(hiddenWidth, columns);
        _original = new DenseLayer(hiddenWidth, components);
        RegisterComponents();
    }

    /// <summary>Gets the hidden layers, first to last.</summary>
    public IReadOnlyList<DenseLayer> Hidden => [.. _hidden];

    /// <summary>Gets the last hidden layer of rows, after its activation.</summary>
    /// <param name="rows">Shape (N, rowWidth).</param>
    /// <returns>Shape (N, hiddenWidth).</returns>
    public override Tensor forward(Tensor rows) => Layers(rows)[^1];

    /// <summary>Gets every hidden layer of rows, after its activation.</summary>
    /// <param name="rows">Shape (N, rowWidth).</param>
    /// <returns>Each of shape (N, hiddenWidth).</returns>
    public IReadOnlyList<Tensor> Layers(Tensor rows)
    {
        List<Tensor> layers = [];
        foreach (DenseLayer layer in _hidden)
        {
            layers.Add(layer.forward(layers.Count == 0 ? rows : layers[^1]).LeakyRelu(Discriminator.Slope));
        }

        return layers;
    }

    /// <summary>Gets the logits of being real.</summary>
    /// <param name="hidden">What <see cref="forward"/> gives, shape (N, hiddenWidth).</param>
    /// <returns>Shape (N, 1).</returns>
    public Tensor Real(Tensor hidden) => _real.forward(hidden);

    /// <summary>Gets the logits of each cell having been replaced.</summary>
    /// <param name="hidden">What <see cref="forward"/> gives, shape (N, hiddenWidth).</param>
    /// <returns>Shape (N, columns).</returns>
    public Tensor Replaced(Tensor hidden) => _replaced.forward(hidden);

    /// <summary>Gets the logits of what stood in each cell.</summary>
    /// <param name="hidden">What <see cref="forward"/> gives, shape (N, hiddenWidth).</param>
    /// <returns>Shape (N, components), column after column.</returns>
    public Tensor Original(Tensor hidden) => _original.forward(hidden);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hidden.Dispose();
            _real.Dispose();
            _replaced.Dispose();
            _original.Dispose();
        }

        base.Dispose(disposing);
    }
}
