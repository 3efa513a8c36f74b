namespace Microsoft.ML.Gan.Classification;

/// <summary>A column of the odds of being real, as weights of rows.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Maximum">The largest weight.</param>
internal sealed record WeightColumn(string Name, double Maximum);
