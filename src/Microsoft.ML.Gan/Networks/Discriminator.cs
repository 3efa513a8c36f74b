using System.Collections.Generic;
using System.Linq;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Packs of encoded rows with their conditions to one score per pack; higher is more real.</summary>
internal sealed class Discriminator : Module<Tensor, Tensor>
{
    private const double Slope = 0.2;

    private readonly int _packSize;
    [ComponentName(Name = "hidden")] private readonly ModuleList<DenseLayer> _hidden;
    [ComponentName(Name = "score")] private readonly DenseLayer _score;

    /// <summary>Makes a discriminator.</summary>
    /// <param name="rowWidth">The width of a row with its condition.</param>
    /// <param name="packSize">The rows judged together (PacGAN, arXiv:1712.04086).</param>
    /// <param name="hiddenWidth">The units of each hidden layer.</param>
    /// <param name="hiddenLayers">The number of hidden layers.</param>
    public Discriminator(long rowWidth, int packSize, long hiddenWidth, int hiddenLayers)
        : base(nameof(Discriminator))
    {
        _packSize = packSize;
        _hidden = new ModuleList<DenseLayer>(
            [.. Enumerable.Range(0, hiddenLayers).Select(i => new DenseLayer(i == 0 ? rowWidth * packSize : hiddenWidth, hiddenWidth))]);
        _score = new DenseLayer(hiddenWidth, 1);
        RegisterComponents();
    }

    /// <summary>Puts rows side by side: (N, width) → (N / packSize, packSize · width).</summary>
    public Tensor Pack(Tensor rows) => rows.view(rows.shape[0] / _packSize, rows.shape[1] * _packSize);

    /// <summary>Gets one unbounded score per pack.</summary>
    /// <param name="input">Packed rows, shape (N / packSize, packSize · rowWidth).</param>
    /// <returns>Shape (N / packSize, 1).</returns>
    public override Tensor forward(Tensor input)
    {
        Tensor hidden = input;
        foreach (DenseLayer layer in _hidden)
        {
            hidden = functional.leaky_relu(layer.forward(hidden), Slope);
        }

        return _score.forward(hidden);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hidden.Dispose();
            _score.Dispose();
        }

        base.Dispose(disposing);
    }
}
