using System.Collections.Generic;
using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>How badly the codes a sample was made from are told from the sample; low where samples and codes share much information.</summary>
/// <remarks>
/// InfoGAN (Chen et al. 2016, arXiv:1606.03657, eq. 5): less a lower bound of the mutual information, without the entropy of the codes, which is
/// constant. Q is a softmax per categorical code and a normal distribution per continuous one, whose variance is 1 here: a learned variance would let
/// the weight of a code grow without end.
/// </remarks>
internal static class CodeLoss
{
    /// <summary>Gets −E log Q(codes | sample), without its constant and before weighting.</summary>
    /// <param name="told">What the network says: a logit per category, then a mean per continuous code; shape (N, code width).</param>
    /// <param name="codes">The codes: one-hot categories, then numbers; same shape.</param>
    /// <param name="categories">The categories of each categorical code.</param>
    /// <returns>A scalar, at least 0: the cross-entropies and half the squared distances, summed over codes, mean over samples.</returns>
    public static Tensor Compute(Tensor told, Tensor codes, IReadOnlyList<int> categories)
    {
        Tensor loss = zeros([], device: told.device);
        long offset = 0;
        foreach (int count in categories)
        {
            loss = loss.Plus(ClassifierLoss.Compute(told.narrow(1, offset, count), codes.narrow(1, offset, count)));
            offset += count;
        }

        long numbers = told.shape[1] - offset;
        return numbers == 0 ? loss : loss.Plus((told.narrow(1, offset, numbers) - codes.narrow(1, offset, numbers)).Squared().sum(1L).mean().Times(0.5));
    }
}
