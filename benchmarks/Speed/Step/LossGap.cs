using System;
using System.Linq;
using Microsoft.ML.Gan.Networks;

namespace Microsoft.ML.Gan.Benchmarks.Step;

/// <summary>How far the losses, and the penalty, of the same steps are apart in two ways to play them.</summary>
/// <param name="First">The largest difference in the first step.</param>
/// <param name="All">The largest in any step; Adam blows rounding errors up.</param>
/// <remarks>Losses are of the order of one.</remarks>
internal sealed record LossGap(double First, double All)
{
    /// <summary>Compares the losses of steps, as <see cref="Game.Step(Action{Training.TrainingBatch}?)"/> gives them.</summary>
    public static LossGap Of(float[][] expected, float[][] found) => new(Largest(expected[..1], found[..1]), Largest(expected, found));

    /// <summary>Gets whether neither difference is larger than another's.</summary>
    public bool IsWithin(LossGap most) => First <= most.First && All <= most.All;

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"{First:E1} in the first step, {All:E1} in all");

    private static double Largest(float[][] expected, float[][] found) =>
        expected.Zip(found).Max(step => step.First.Zip(step.Second).Max(loss => (double)Math.Abs(loss.First - loss.Second)));
}
