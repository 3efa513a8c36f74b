using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>The mean gain over several splits, and an interval for it.</summary>
/// <remarks>
/// The corrected resampled t interval of Nadeau and Bengio 2003 (Inference for the generalization error, Machine Learning 52, section 4): splits share training
/// rows, so the variance of the mean is (1/J + n_test/n_train) times that of the gains, and not a J-th of it.
/// </remarks>
/// <param name="Mean">The mean gain.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
internal readonly record struct PairedGain(double Mean, double Low, double High)
{
    /// <summary>Computes it.</summary>
    /// <param name="gains">The gain on each split; at least two.</param>
    /// <param name="testShare">Held-out rows per row trained on.</param>
    /// <param name="error">The chance that the gain lies below the lower end, and that it lies above the upper one.</param>
    public static PairedGain Of(IReadOnlyCollection<double> gains, double testShare, double error)
    {
        double mean = gains.Average();
        double variance = gains.Sum(g => (g - mean) * (g - mean)) / (gains.Count - 1);
        double half = StudentDistribution.UpperQuantile(error, gains.Count - 1) * Math.Sqrt(((1.0 / gains.Count) + testShare) * variance);
        return new PairedGain(mean, mean - half, mean + half);
    }
}
