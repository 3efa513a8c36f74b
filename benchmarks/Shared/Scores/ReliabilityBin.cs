namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>What was predicted of some rows of similar probability, and what came of it.</summary>
/// <param name="Count">How many rows fell into the bin.</param>
/// <param name="Predicted">The mean probability.</param>
/// <param name="Observed">The share of positives.</param>
internal sealed record ReliabilityBin(int Count, double Predicted, double Observed);
