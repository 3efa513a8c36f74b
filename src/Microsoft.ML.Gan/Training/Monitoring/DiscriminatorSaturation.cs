using System;
using System.Linq;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>The share of packs of which the discriminator is sure, so that they teach neither network much.</summary>
/// <remarks>
/// From 0 to 1. With targets (a probability, or the score itself in least squares): |D − target| &lt; 0.01, where the target of real packs is 1 even when it is smoothed. With
/// hinges: beyond the margin, where the loss is 0. A critic has no target and none of this. Saturation as the cause of vanishing gradients:
/// Arjovsky and Bottou 2017, arXiv:1701.04862, theorem 2.4.
/// </remarks>
internal static class DiscriminatorSaturation
{
    private const double Sure = 0.01;

    /// <summary>Gets the share; <see langword="null"/> for an objective without targets or a margin, and for one that is not known.</summary>
    /// <param name="objective">What is played for; <see langword="null"/> where it is a user's own.</param>
    /// <param name="real">The logits of real packs, at least one.</param>
    /// <param name="fake">The logits of fake packs, as many.</param>
    public static double? Measure(GanObjective? objective, float[] real, float[] fake) => objective switch
    {
        GanObjective.Minimax or GanObjective.NonSaturating => Share(real, fake, r => Sigmoid(-r) < Sure, f => Sigmoid(f) < Sure),
        GanObjective.Relativistic => Relative(real, fake),
        GanObjective.LeastSquares => Share(real, fake, r => Math.Abs(r - 1) < Sure, f => Math.Abs(f) < Sure),
        GanObjective.Hinge => Share(real, fake, r => r >= 1, f => f <= -1),
        _ => null,
    };

    // There the probability is that a pack is more real than the average one of the other kind.
    private static double Relative(float[] real, float[] fake)
    {
        double meanReal = real.Average(), meanFake = fake.Average();
        return Share(real, fake, r => Sigmoid(meanFake - r) < Sure, f => Sigmoid(f - meanReal) < Sure);
    }

    private static double Share(float[] real, float[] fake, Func<double, bool> ofReal, Func<double, bool> ofFake) =>
        (double)(real.Count(r => ofReal(r)) + fake.Count(f => ofFake(f))) / (real.Length + fake.Length);

    private static double Sigmoid(double value) => 1 / (1 + Math.Exp(-value));
}
