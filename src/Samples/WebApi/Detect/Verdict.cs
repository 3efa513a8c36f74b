namespace Samples.WebApi.Detect;

/// <summary>How real one row looks.</summary>
/// <param name="PredictedLabel">Whether it is taken for real.</param>
/// <param name="Score">The logit behind it; the higher, the more real.</param>
/// <param name="Probability">The chance that it is real, where half of all rows are.</param>
internal readonly record struct Verdict(bool PredictedLabel, float Score, float Probability);
