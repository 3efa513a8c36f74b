using System;

namespace Microsoft.ML.Gan;

/// <summary>How far a fit is, and how it goes.</summary>
/// <param name="Step">Generator updates done, from 1.</param>
/// <param name="NumberOfSteps">Generator updates in all.</param>
/// <param name="DiscriminatorLoss">The mean over the steps since the last report, without the penalty.</param>
/// <param name="GeneratorLoss">The mean over the steps since the last report.</param>
/// <param name="GradientPenalty">The mean unweighted gradient penalty since the last report; near 0 is healthy.</param>
/// <param name="Elapsed">The time since training started.</param>
public sealed record GanProgress(
    int Step,
    int NumberOfSteps,
    double DiscriminatorLoss,
    double GeneratorLoss,
    double GradientPenalty,
    TimeSpan Elapsed)
{
    /// <summary>Gets an estimate of the time left, from the mean time of the steps done.</summary>
    public TimeSpan Remaining => Elapsed * ((double)(NumberOfSteps - Step) / Step);
}
