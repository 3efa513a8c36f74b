using System;
using System.Diagnostics;

namespace Microsoft.ML.Gan.Comparison;

/// <summary>Tells how far a comparison is: a hundred steps per GAN, one per fit of the pipeline.</summary>
/// <param name="progress">Who is told; may be <see langword="null"/>.</param>
/// <param name="total">All steps.</param>
internal sealed class ComparisonProgress(IProgress<GanProgress>? progress, int total)
{
    /// <summary>The steps of one GAN.</summary>
    public const int StepsPerGan = 100;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly object _turn = new();
    private int _done;

    /// <summary>Goes some steps on.</summary>
    /// <param name="steps">How many.</param>
    /// <param name="latest">The report of a GAN's training that they stand for; <see langword="null"/> for a fit of the pipeline.</param>
    public void Advance(int steps, GanProgress? latest = null)
    {
        lock (_turn)
        {
            _done += steps;
            progress?.Report((latest ?? new GanProgress(0, 0, 0, 0, 0, default)) with { Step = _done, NumberOfSteps = total, Elapsed = _watch.Elapsed });
        }
    }

    /// <summary>Gets who is to be told by the training of one GAN.</summary>
    public GanShareProgress ForGan() => new(this);
}
