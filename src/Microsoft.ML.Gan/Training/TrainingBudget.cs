using System;

namespace Microsoft.ML.Gan.Training;

/// <summary>How many generator updates a table gets.</summary>
internal static class TrainingBudget
{
    /// <summary>Gets the steps asked for, or the default for a table of <paramref name="rowCount"/> rows.</summary>
    public static int Steps(TrainingOptions options, int rowCount)
    {
        if (options.NumberOfSteps is { } steps)
        {
            return steps;
        }

        if (options.NumberOfEpochs is { } epochs)
        {
            long perEpoch = Math.Max(1, (rowCount + (options.BatchSize / 2)) / options.BatchSize);
            return (int)Math.Min(int.MaxValue, epochs * perEpoch);
        }

        return (int)Math.Clamp(GanDefaults.StepsPerRootRow * Math.Sqrt(rowCount), GanDefaults.MinimumSteps, GanDefaults.MaximumSteps);
    }
}
