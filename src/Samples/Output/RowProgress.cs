using System;
using System.Diagnostics;
using System.Threading;
using Microsoft.ML.Gan;

namespace Samples.Output;

/// <summary>Counts rows that are made or read, tells how far they are a hundred times, and ends the work when its token is canceled.</summary>
/// <param name="stage">What is done with them.</param>
/// <param name="count">How many there will be; at least 1.</param>
/// <param name="target">Who is told.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class RowProgress(string stage, int count, IProgress<GanProgress> target, CancellationToken cancellationToken)
{
    private const int Reports = 100;

    private readonly int _every = Math.Max(1, count / Reports);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _done;

    /// <summary>Counts one more row.</summary>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public void Advance()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _done++;
        if (_done % _every == 0 || _done == count)
        {
            target.Report(new GanProgress(_done, count, 0, 0, 0, _watch.Elapsed) { Stage = stage });
        }
    }
}
