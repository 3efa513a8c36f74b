using System;
using System.Diagnostics;
using System.Threading;

namespace Microsoft.ML.Gan.Sampling;

/// <summary>Counts the rows of one pass, on however many threads, and tells of every hundredth of them.</summary>
/// <param name="rowCount">How many there are.</param>
/// <param name="stage">What is done with them.</param>
/// <param name="progress">Who is told; null for nobody.</param>
/// <param name="cancellationToken">What the readers look at.</param>
internal sealed class RowCounter(long rowCount, string stage, IProgress<GanProgress>? progress, CancellationToken cancellationToken)
{
    private const int Reports = 100;

    private readonly long _every = Math.Max(1, rowCount / Reports);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly Lock _telling = new();
    private long _done;
    private long _told;

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>Counts one more row.</summary>
    public void Advance()
    {
        long done = Interlocked.Increment(ref _done);
        if (progress is not null && (done % _every == 0 || done == rowCount))
        {
            Tell(done);
        }
    }

    private void Tell(long done)
    {
        lock (_telling)
        {
            if (done > _told) // another thread may have told of more
            {
                _told = done;
                progress!.Report(GanProgress.Of(stage, (int)Math.Min(done, int.MaxValue), (int)Math.Min(rowCount, int.MaxValue), _watch.Elapsed));
            }
        }
    }
}
