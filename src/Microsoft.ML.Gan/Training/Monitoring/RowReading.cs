namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>What a look at sampled rows tells.</summary>
/// <param name="Rows">The measures of the rows as vectors; <see langword="null"/> where there are fewer than 50.</param>
/// <param name="Categories">Which categories are seen; <see langword="null"/> where there are none.</param>
internal sealed record RowReading(RowMeasures? Rows, CategoryCoverage? Categories);
