using System;

namespace Microsoft.ML.Gan.Training;

/// <summary>Full step sizes first, then a straight line down to (almost) nothing, so that the game comes to rest.</summary>
/// <remarks>
/// Until the decay starts, the end of the run may be moved forward: <see cref="EndEarly"/> starts the decay at once, at its full length.
/// </remarks>
internal sealed class LearningRateSchedule
{
    private const double Floor = 0.02;

    private readonly int _decaySteps;

    /// <summary>Plans a run.</summary>
    /// <param name="steps">The most steps.</param>
    /// <param name="decayShare">The share of them, from 0 to 1, in which the step size falls.</param>
    public LearningRateSchedule(int steps, double decayShare)
    {
        LastStep = steps;
        _decaySteps = (int)Math.Round(steps * decayShare);
    }

    /// <summary>Gets the step, counted from 1, at which the run ends.</summary>
    public int LastStep { get; private set; }

    /// <summary>Gets whether the step size has begun to fall.</summary>
    public bool IsDecaying(int step) => step > LastStep - _decaySteps;

    /// <summary>Gets the factor of the step sizes, from 0.02 to 1.</summary>
    public double FactorAt(int step) => IsDecaying(step)
        ? Math.Max(Floor, (double)(LastStep - step + 1) / (_decaySteps + 1))
        : 1;

    /// <summary>Starts the decay after <paramref name="step"/>; the run ends so much sooner.</summary>
    public void EndEarly(int step) => LastStep = Math.Min(LastStep, step + _decaySteps);
}
