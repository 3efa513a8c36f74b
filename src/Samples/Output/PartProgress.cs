using System;
using System.Diagnostics;
using Microsoft.ML.Gan;

namespace Samples.Output;

/// <summary>Tells how far work is that is done in several parts, one after the other.</summary>
/// <param name="target">Who is told.</param>
/// <param name="steps">The steps of all parts together.</param>
internal sealed class PartProgress(IProgress<GanProgress> target, int steps) : IProgress<GanProgress>
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _before;

    /// <inheritdoc/>
    public void Report(GanProgress value)
    {
        target.Report(value with { Step = _before + value.Step, NumberOfSteps = steps, Elapsed = _watch.Elapsed });
        _before += value.Step == value.NumberOfSteps ? value.Step : 0;
    }
}
