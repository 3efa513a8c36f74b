using System.Collections.Generic;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Networks.Managed;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Packs of encoded rows with their conditions to one score per pack; higher is more real.</summary>
internal sealed class Discriminator : Module<Tensor, Tensor>
{
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
        PackSize = packSize;
        _hidden = DenseLayer.Stack(rowWidth * packSize, hiddenWidth, hiddenLayers);
        _score = new DenseLayer(hiddenWidth, 1);
        RegisterComponents();
    }

    /// <summary>Gets the slope of a hidden unit below zero, as in CTGAN.</summary>
    public static double Slope => 0.2;

    /// <summary>Gets the rows judged together.</summary>
    public int PackSize { get; }

    /// <summary>Counts the numbers of such a discriminator without making it.</summary>
    public static long CountWeights(long rowWidth, int packSize, long hiddenWidth, int hiddenLayers) =>
        DenseNetwork.CountWeights(rowWidth * packSize, hiddenWidth, hiddenLayers);

    /// <summary>Gets the hidden layers, first to last.</summary>
    public IReadOnlyList<DenseLayer> Hidden => [.. _hidden];

    /// <summary>Gets the layer that makes the score.</summary>
    public DenseLayer Score => _score;

    /// <summary>Puts rows side by side and their conditions behind them.</summary>
    /// <param name="rows">Encoded rows, shape (N, width).</param>
    /// <param name="condition">Their conditions, shape (N, conditionWidth).</param>
    /// <returns>Shape (N / packSize, packSize · (width + conditionWidth)).</returns>
    public Tensor Pack(Tensor rows, Tensor condition)
    {
        long packs = rows.shape[0] / PackSize;
        return cat([rows.view(packs, rows.shape[1] * PackSize), condition.view(packs, condition.shape[1] * PackSize)], 1);
    }

    /// <summary>Gets one unbounded score per pack.</summary>
    /// <param name="input">Packed rows, shape (N / packSize, packSize · rowWidth).</param>
    /// <returns>Shape (N / packSize, 1).</returns>
    public override Tensor forward(Tensor input) => Judge(input, null);

    /// <summary>Gets one unbounded score per pack, with dropout.</summary>
    /// <param name="input">Packed rows, shape (N / packSize, packSize · rowWidth).</param>
    /// <param name="masks">Per hidden layer, factors of its units, shape (N / packSize, hidden width); <see langword="null"/> for none.</param>
    /// <returns>Shape (N / packSize, 1).</returns>
    public Tensor Judge(Tensor input, IReadOnlyList<Tensor>? masks) => _score.forward(Features(input, masks));

    /// <summary>Gets what the score is made of: the last hidden layer, after its activation and dropout.</summary>
    /// <param name="input">Packed rows, shape (N / packSize, packSize · rowWidth).</param>
    /// <param name="masks">As in <see cref="Judge"/>.</param>
    /// <returns>Shape (N / packSize, hidden width).</returns>
    public Tensor Features(Tensor input, IReadOnlyList<Tensor>? masks)
    {
        Tensor hidden = input;
        for (int i = 0; i < _hidden.Count; i++)
        {
            hidden = _hidden[i].forward(hidden).LeakyRelu(Slope);
            hidden = masks is null ? hidden : hidden * masks[i];
        }

        return hidden;
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
