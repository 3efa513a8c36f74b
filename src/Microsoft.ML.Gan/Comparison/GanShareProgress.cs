using System;

namespace Microsoft.ML.Gan.Comparison;

/// <summary>The part that the training of one GAN has in a comparison.</summary>
/// <param name="whole">The comparison.</param>
internal sealed class GanShareProgress(ComparisonProgress whole) : IProgress<GanProgress>
{
    private int _told;

    /// <summary>Passes a report of the training on.</summary>
    public void Report(GanProgress value) => GoTo((int)((long)ComparisonProgress.StepsPerGan * value.Step / Math.Max(1, value.NumberOfSteps)), value);

    /// <summary>Counts what is left of it, once the model is there.</summary>
    public void Complete() => GoTo(ComparisonProgress.StepsPerGan, null);

    private void GoTo(int step, GanProgress? latest)
    {
        int reached = Math.Clamp(step, 0, ComparisonProgress.StepsPerGan);
        if (reached > _told)
        {
            whole.Advance(reached - _told, latest);
            _told = reached;
        }
    }
}
