using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Encoded rows to the logits of their label, which it does not see.</summary>
/// <remarks>The auxiliary classifier of CTAB-GAN (arXiv:2102.08369, section 3.2), with the discriminator's sizes and no dropout.</remarks>
internal sealed class LabelClassifier : Module<Tensor, Tensor>
{
    [ComponentName(Name = "hidden")] private readonly ModuleList<DenseLayer> _hidden;
    [ComponentName(Name = "answer")] private readonly DenseLayer _answer;
    private readonly long _rowWidth;
    private readonly (long Offset, long Width) _label;

    /// <summary>Makes a classifier.</summary>
    /// <param name="rowWidth">The width of an encoded row, that of the label included.</param>
    /// <param name="label">Where the label lies in it.</param>
    /// <param name="hiddenWidth">The units of each hidden layer.</param>
    /// <param name="hiddenLayers">The number of hidden layers.</param>
    public LabelClassifier(long rowWidth, (long Offset, long Width) label, long hiddenWidth, int hiddenLayers)
        : base(nameof(LabelClassifier))
    {
        (_rowWidth, _label) = (rowWidth, label);
        _hidden = DenseLayer.Stack(rowWidth - label.Width, hiddenWidth, hiddenLayers);
        _answer = new DenseLayer(hiddenWidth, label.Width);
        RegisterComponents();
    }

    /// <summary>Gets the logits of the label's components.</summary>
    /// <param name="rows">Encoded rows, shape (N, rowWidth).</param>
    /// <returns>Shape (N, label width).</returns>
    public override Tensor forward(Tensor rows)
    {
        long end = _label.Offset + _label.Width;
        Tensor hidden = cat([rows.narrow(1, 0, _label.Offset), rows.narrow(1, end, _rowWidth - end)], 1);
        foreach (DenseLayer layer in _hidden)
        {
            hidden = layer.forward(hidden).LeakyRelu(Discriminator.Slope);
        }

        return _answer.forward(hidden);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hidden.Dispose();
            _answer.Dispose();
        }

        base.Dispose(disposing);
    }
}
