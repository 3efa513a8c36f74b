using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Raw outputs to an encoded row: tanh for the scalars, Gumbel-softmax for each span, and the condition copied in.</summary>
/// <remarks>
/// Gumbel-softmax (Jang et al., arXiv:1611.01144) at temperature 0.2, as in CTGAN. A column that is conditioned on is not left to
/// the network: its span is the condition itself, so a row asked for a category carries it, and the discriminator judges whether
/// the rest of the row fits.
/// </remarks>
internal sealed class GeneratorHead
{
    private const float Temperature = 0.2f;

    private readonly int _scalarCount;
    private readonly IReadOnlyList<(int Offset, int Width)> _spans;
    private readonly IReadOnlyList<int> _conditionOffsets;

    /// <summary>Makes a head.</summary>
    /// <param name="scalarCount">The scalars, which fill the first columns.</param>
    /// <param name="spans">The softmax spans, contiguous after the scalars.</param>
    /// <param name="conditionOffsets">Per span, the first entry of its group in the condition vector; -1 when it has none.</param>
    public GeneratorHead(int scalarCount, IReadOnlyList<(int Offset, int Width)> spans, IReadOnlyList<int> conditionOffsets)
    {
        _scalarCount = scalarCount;
        _spans = spans;
        _conditionOffsets = conditionOffsets;
    }

    /// <summary>Gets encoded rows.</summary>
    /// <param name="raw">The generator's outputs, shape (N, width).</param>
    /// <param name="condition">The conditions asked for, shape (N, conditionWidth).</param>
    /// <param name="generator">Draws the Gumbel noise.</param>
    /// <returns>Shape (N, width).</returns>
    public Tensor Activate(Tensor raw, Tensor condition, torch.Generator generator)
    {
        var parts = new List<Tensor>(_spans.Count + 1);
        if (_scalarCount > 0)
        {
            parts.Add(raw.narrow(1, 0, _scalarCount).tanh());
        }

        if (_spans.Count > 0)
        {
            Tensor gumbel = empty_like(raw).exponential_(1, generator).log_().neg_();
            Tensor logits = (raw + gumbel) / Temperature;
            for (int i = 0; i < _spans.Count; i++)
            {
                (int offset, int width) = _spans[i];
                Tensor soft = functional.softmax(logits.narrow(1, offset, width), 1);
                parts.Add(_conditionOffsets[i] < 0 ? soft : Clamp(soft, condition.narrow(1, _conditionOffsets[i], width)));
            }
        }

        return cat([.. parts], 1);
    }

    // Where the condition's group is set it is one-hot and replaces the softmax; where it is all zero the softmax stays.
    private static Tensor Clamp(Tensor soft, Tensor condition) => (soft * (1 - condition.sum(1, keepdim: true))) + condition;
}
