using System;
using System.Diagnostics;
using System.Threading;
using Microsoft.ML.Gan.Training;

namespace Microsoft.ML.Gan;

/// <summary>Tells how far a stage of a fit is, in hundredths, and ends it when its token is canceled.</summary>
/// <param name="stage">What is done.</param>
/// <param name="report">Told of each advance; null for nobody.</param>
/// <param name="cancellationToken">Ends the stage.</param>
internal sealed class StageProgress(string stage, Action<GanProgress>? report, CancellationToken cancellationToken)
{
    private const int Parts = 100;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Gets the token, for what takes long between two advances.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Tells that a share of the stage, above 0 and at most 1, is done.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled, by whom it was told to or before, and something is left to do.</exception>
    public void Reach(double share)
    {
        report?.Invoke(GanProgress.Of(stage, Math.Clamp((int)Math.Ceiling(share * Parts), 1, Parts), Parts, _watch.Elapsed));
        if (share < 1) // what is whole is not thrown away: the next stage looks at the token first
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Gets what tells of a part of the stage, itself from 0 to 1.</summary>
    public Action<double> Between(double from, double to) => share => Reach(from + (share * (to - from)));
}
