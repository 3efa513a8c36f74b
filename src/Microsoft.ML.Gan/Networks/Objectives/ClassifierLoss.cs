using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>How far a classifier's answers are from the labels: the cross-entropy.</summary>
/// <remarks>
/// CTAB-GAN (Zhao et al. 2021, arXiv:2102.08369, section 3.2) and CTAB-GAN+ (arXiv:2204.00401): the classifier learns from real rows and
/// judges fake ones. The papers write the distance of label and answer; cross-entropy is that distance for labels of any number of classes.
/// </remarks>
internal static class ClassifierLoss
{
    /// <summary>Gets the mean over rows of −log p(label), before weighting.</summary>
    /// <param name="logits">The classifier's raw answers, shape (N, label width).</param>
    /// <param name="labels">The labels, one-hot, same shape.</param>
    /// <returns>A scalar, at least 0.</returns>
    public static Tensor Compute(Tensor logits, Tensor labels) =>
        -(labels * nn.functional.log_softmax(logits, 1)).sum(1).mean();
}
