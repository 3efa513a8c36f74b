using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>How badly the raw outputs of a decoder foresee the categories of rows: the cross-entropy of every softmax span.</summary>
/// <remarks>TVAE (Xu et al. 2019, arXiv:1907.00503, section 4.5). A span that is conditioned on costs nothing: the condition is copied into the row.</remarks>
internal static class CategoryLikelihood
{
    /// <summary>Gets −log p of the categories of each row, a sum over spans.</summary>
    /// <param name="raw">The decoder's outputs, shape (N, width): scalars first, then the spans.</param>
    /// <param name="rows">The rows, components one-hot, same shape.</param>
    /// <param name="condition">Their conditions, shape (N, conditionWidth).</param>
    /// <param name="spans">The softmax spans, contiguous to the end; at least one.</param>
    /// <param name="conditionOffsets">Per span, the first entry of its group in the condition vector; -1 when it has none.</param>
    /// <returns>Shape (N), at least 0, in nats.</returns>
    public static Tensor Compute(
        Tensor raw, Tensor rows, Tensor condition, IReadOnlyList<(int Offset, int Width)> spans, IReadOnlyList<int> conditionOffsets)
    {
        long[] widths = [spans[0].Offset, .. spans.Select(s => (long)s.Width)];
        Tensor[] logits = raw.split(widths, 1), wanted = rows.split(widths, 1);
        Tensor? sum = null;
        for (int i = 0; i < spans.Count; i++)
        {
            Tensor loss = -(wanted[i + 1] * nn.functional.log_softmax(logits[i + 1], 1)).sum(1);
            loss = conditionOffsets[i] < 0 ? loss : loss * condition.narrow(1, conditionOffsets[i], spans[i].Width).sum(1).OneMinus();
            sum = sum is null ? loss : sum.Plus(loss);
        }

        return sum!;
    }
}
