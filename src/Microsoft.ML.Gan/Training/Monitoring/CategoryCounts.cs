namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>How often each of some categories is met: those of a column, classes, modes.</summary>
/// <param name="Name">What they are categories of, as a message may say it: "column 'color'".</param>
/// <param name="Real">How many real rows have each.</param>
/// <param name="Generated">How many generated rows have each.</param>
internal sealed record CategoryCounts(string Name, int[] Real, int[] Generated);
