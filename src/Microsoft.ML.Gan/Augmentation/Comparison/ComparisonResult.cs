namespace Microsoft.ML.Gan.Augmentation.Comparison;

/// <summary>A comparison, and what its winner does.</summary>
/// <param name="Comparison">What the user sees.</param>
/// <param name="Winner">What is done to all rows.</param>
internal sealed record ComparisonResult(AugmentationComparison Comparison, AugmentationRecipe Winner);
