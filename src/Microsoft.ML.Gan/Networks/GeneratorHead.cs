using System.Collections.Generic;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Raw outputs to an encoded row: tanh for the scalars, Gumbel-softmax for each span, and the condition copied in.</summary>
/// <remarks>
/// Gumbel-softmax (Jang et al., arXiv:1611.01144), by default straight through: forward the category drawn, as in a real row, backward
/// the gradient of the soft mixture. A column that is conditioned on is not left to the network: its span is the condition itself, so
/// a row asked for a category carries it, and the discriminator judges whether the rest of the row fits.
/// </remarks>
internal sealed class GeneratorHead
{
    /// <summary>Makes a head.</summary>
    /// <param name="scalarCount">The scalars, which fill the first columns.</param>
    /// <param name="spans">The softmax spans, contiguous after the scalars.</param>
    /// <param name="conditionOffsets">Per span, the first entry of its group in the condition vector; -1 when it has none.</param>
    /// <param name="temperature">The temperature of the softmax.</param>
    /// <param name="straightThrough">Whether rows hold the category drawn instead of the soft mixture.</param>
    public GeneratorHead(
        int scalarCount, IReadOnlyList<(int Offset, int Width)> spans, IReadOnlyList<int> conditionOffsets, double temperature, bool straightThrough)
    {
        Temperature = (float)temperature;
        StraightThrough = straightThrough;
        ScalarCount = scalarCount;
        Spans = spans;
        ConditionOffsets = conditionOffsets;
    }

    /// <summary>Gets the number of scalars, which fill the first columns.</summary>
    public int ScalarCount { get; }

    /// <summary>Gets the softmax spans.</summary>
    public IReadOnlyList<(int Offset, int Width)> Spans { get; }

    /// <summary>Gets, per span, the first entry of its group in the condition vector; -1 when it has none.</summary>
    public IReadOnlyList<int> ConditionOffsets { get; }

    /// <summary>Gets the temperature of the softmax.</summary>
    public float Temperature { get; }

    /// <summary>Gets whether rows hold the category drawn instead of the soft mixture.</summary>
    public bool StraightThrough { get; }

    /// <summary>Gets encoded rows.</summary>
    /// <param name="raw">The generator's outputs, shape (N, width).</param>
    /// <param name="condition">The conditions asked for, shape (N, conditionWidth).</param>
    /// <param name="generator">Draws the Gumbel noise.</param>
    /// <returns>Shape (N, width).</returns>
    public Tensor Activate(Tensor raw, Tensor condition, torch.Generator generator) =>
        Activate(raw, condition, empty_like(raw).exponential_(1, generator).log_().neg_());

    /// <summary>Gets encoded rows.</summary>
    /// <param name="raw">The generator's outputs, shape (N, width).</param>
    /// <param name="condition">The conditions asked for, shape (N, conditionWidth).</param>
    /// <param name="gumbel">Gumbel noise, shape (N, width); that of the scalars is not used.</param>
    /// <returns>Shape (N, width).</returns>
    public Tensor Activate(Tensor raw, Tensor condition, Tensor gumbel)
    {
        var parts = new List<Tensor>(Spans.Count + 1);
        if (ScalarCount > 0)
        {
            parts.Add(raw.narrow(1, 0, ScalarCount).tanh());
        }

        if (Spans.Count > 0)
        {
            Tensor logits = (raw + gumbel) / Temperature;
            for (int i = 0; i < Spans.Count; i++)
            {
                (int offset, int width) = Spans[i];
                Tensor soft = functional.softmax(logits.narrow(1, offset, width), 1);
                Tensor drawn = StraightThrough ? (OneHot(soft) - soft).detach() + soft : soft;
                parts.Add(ConditionOffsets[i] < 0 ? drawn : Clamp(drawn, condition.narrow(1, ConditionOffsets[i], width)));
            }
        }

        return cat([.. parts], 1);
    }

    private static Tensor OneHot(Tensor soft) => zeros_like(soft).scatter_(1, soft.argmax(1, keepdim: true), ones_like(soft));

    // Where the condition's group is set it is one-hot and replaces the softmax; where it is all zero the softmax stays.
    private static Tensor Clamp(Tensor soft, Tensor condition) => (soft * (1 - condition.sum(1, keepdim: true))) + condition;
}
