using System;

namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>The part that the training of one GAN has in a comparison.</summary>
/// <param name="whole">The comparison.</param>
internal sealed class GanShareProgress(ComparisonProgress whole) : IProgress<GanProgress>
{
    // The corrections after a training take about a third of its time.
    private const double TrainingShare = 0.75;

    private int _told;

    /// <summary>Passes a report of the training, or of what follows it, on.</summary>
    public void Report(GanProgress value)
    {
        double share = (double)value.Step / Math.Max(1, value.NumberOfSteps);
        bool isTraining = value.Stage == GanProgress.Training;
        double done = isTraining ? TrainingShare * share : TrainingShare + ((1 - TrainingShare) * share);
        GoTo((int)(ComparisonProgress.StepsPerGan * done), isTraining ? value : null);
    }

    /// <summary>Counts what is left of it, once the model is there.</summary>
    public void Complete() => GoTo(ComparisonProgress.StepsPerGan, null);

    private void GoTo(int step, GanProgress? latest)
    {
        int reached = Math.Clamp(step, 0, ComparisonProgress.StepsPerGan);
        if (reached > _told || latest is { Alarms.Count: > 0 }) // no alarm is lost between two steps
        {
            whole.Advance(Math.Max(0, reached - _told), latest);
            _told = Math.Max(_told, reached);
        }
    }
}
