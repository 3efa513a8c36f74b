using System;

namespace Microsoft.ML.Gan.Training;

/// <summary>How many generator updates a table or a set of samples gets.</summary>
internal static class TrainingBudget
{
    /// <summary>Gets the steps asked for, or the default for <paramref name="rowCount"/> rows.</summary>
    public static int Steps(GameOptions options, int rowCount)
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

        GameDefaults defaults = options.Defaults;
        return (int)Math.Clamp(defaults.StepsPerRootRow * Math.Sqrt(rowCount), defaults.MinimumSteps, defaults.MaximumSteps);
    }
}
