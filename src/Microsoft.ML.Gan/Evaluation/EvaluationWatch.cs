using System;
using System.Diagnostics;
using System.Threading;

namespace Microsoft.ML.Gan.Evaluation;

/// <summary>Tells which part of an evaluation is done, and ends it between two of them when asked to.</summary>
/// <param name="parts">How many parts there are.</param>
/// <param name="progress">Who is told.</param>
/// <param name="cancellationToken">Ends the evaluation.</param>
internal sealed class EvaluationWatch(int parts, IProgress<GanProgress>? progress, CancellationToken cancellationToken)
{
    private const string Stage = "evaluating";

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _done;

    /// <summary>Gets the seconds so far.</summary>
    public double Seconds => _watch.Elapsed.TotalSeconds;

    /// <summary>Does a part, and tells of it.</summary>
    public T Part<T>(string part, Func<T> work)
    {
        cancellationToken.ThrowIfCancellationRequested();
        T result = work();
        progress?.Report(GanProgress.Of(Stage, ++_done, parts, _watch.Elapsed) with { Part = part });
        return result;
    }
}
