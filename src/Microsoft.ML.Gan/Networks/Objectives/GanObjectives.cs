using System;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>Options to the objective they name.</summary>
internal static class GanObjectives
{
    /// <summary>Makes the objective.</summary>
    /// <param name="objective">Which one.</param>
    /// <param name="labelSmoothing">The share taken off the target of real packs; 0 where the objective has no targets.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such objective.</exception>
    public static IGanObjective Create(GanObjective objective, double labelSmoothing = 0) => objective switch
    {
        GanObjective.Wasserstein => new WassersteinObjective(),
        GanObjective.Minimax => new MinimaxObjective(labelSmoothing),
        GanObjective.NonSaturating => new NonSaturatingObjective(labelSmoothing),
        GanObjective.LeastSquares => new LeastSquaresObjective(),
        GanObjective.Hinge => new HingeObjective(),
        GanObjective.Relativistic => new RelativisticObjective(labelSmoothing),
        _ => throw new ArgumentOutOfRangeException(nameof(objective), objective, "There is no such objective."),
    };
}
