using Microsoft.ML.Gan.Training.Monitoring;

namespace Microsoft.ML.Gan.Training.Quality;

/// <summary>What a look at sampled rows of a table tells.</summary>
/// <param name="Rows">The measures of the rows as vectors; <see langword="null"/> for a table of fewer than 50 rows.</param>
/// <param name="Categories">Which categories are seen.</param>
internal sealed record TableReading(RowMeasures? Rows, CategoryCoverage Categories);
