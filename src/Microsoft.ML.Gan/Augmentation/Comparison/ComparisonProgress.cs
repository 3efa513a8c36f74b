using System;
using System.Diagnostics;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>Tells how far a comparison is: a hundred steps per GAN, one per fit of the pipeline.</summary>
/// <param name="progress">Who is told; may be <see langword="null"/>.</param>
/// <param name="total">All steps.</param>
internal sealed class ComparisonProgress(IProgress<GanProgress>? progress, int total)
{
    /// <summary>What is done.</summary>
    public const string Stage = "comparing remedies";

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
            GanProgress report = GanProgress.Of(Stage, _done, total, _watch.Elapsed);
            progress?.Report(latest is null ? report : latest with { Stage = Stage, Step = _done, NumberOfSteps = total, Elapsed = report.Elapsed });
        }
    }

    /// <summary>Gets who is to be told by the training of one GAN.</summary>
    public GanShareProgress ForGan() => new(this);
}
