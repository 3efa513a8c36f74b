using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
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
    // The spans by their width: those of one width share one softmax, however many columns the table has.
    private readonly int[][] _groups;

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
        _groups = [.. Enumerable.Range(0, spans.Count).GroupBy(i => spans[i].Width).Select(g => g.ToArray())];
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
    /// <param name="gumbel">Gumbel noise, shape (N, width); that of the scalars is not used.</param>
    /// <returns>Shape (N, width).</returns>
    public Tensor Activate(Tensor raw, Tensor condition, Tensor gumbel)
    {
        if (Spans.Count == 0)
        {
            return raw.tanh();
        }

        Tensor scalars = raw.narrow(1, 0, ScalarCount).tanh();
        Tensor[] logits = raw.Plus(gumbel).Over(Temperature).split([ScalarCount, .. Spans.Select(s => (long)s.Width)], 1)[1..];
        var parts = new Tensor[Spans.Count];
        foreach (int[] group in _groups)
        {
            int width = Spans[group[0]].Width;
            Tensor soft = functional.softmax(Stack(group, width, i => logits[i]), 2);
            Tensor drawn = StraightThrough ? (OneHot(soft) - soft).detach().Plus(soft) : soft;
            Tensor[] spans = Clamp(drawn, condition, group, width).view(-1, group.Length * width).chunk(group.Length, 1);
            for (int i = 0; i < group.Length; i++)
            {
                parts[group[i]] = spans[i];
            }
        }

        return cat([scalars, .. parts], 1);
    }

    // Where the condition's group is set it is one-hot and replaces the softmax; where it is all zero the softmax stays.
    private Tensor Clamp(Tensor soft, Tensor condition, int[] group, int width)
    {
        if (group.All(i => ConditionOffsets[i] < 0))
        {
            return soft;
        }

        Tensor none = zeros([condition.shape[0], width], device: condition.device);
        Tensor asked = Stack(group, width, i => ConditionOffsets[i] < 0 ? none : condition.narrow(1, ConditionOffsets[i], width));
        return (soft * asked.sum(2, keepdim: true).OneMinus()).Plus(asked);
    }

    // Spans of one width side by side, shape (N, spans, width).
    private static Tensor Stack(int[] group, int width, Func<int, Tensor> partOf) =>
        cat([.. group.Select(partOf)], 1).view(-1, group.Length, width);

    private static Tensor OneHot(Tensor soft) => zeros_like(soft).scatter_(2, soft.argmax(2, keepdim: true), ones_like(soft));
}
