namespace Microsoft.ML.Gan.Classification.Embedding;

/// <summary>A row and the normal distribution of its latent values.</summary>
/// <param name="Encoded">The row.</param>
/// <param name="Mean">The mean of each latent value.</param>
/// <param name="LogVariance">The logarithm of the variance of each.</param>
internal sealed record LatentRow(EncodedRow Encoded, float[] Mean, float[] LogVariance);
