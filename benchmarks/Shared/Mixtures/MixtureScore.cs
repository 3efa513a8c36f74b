namespace Microsoft.ML.Gan.Benchmarks;

/// <summary>How well points cover a mixture.</summary>
/// <param name="Modes">The modes with at least one point of high quality.</param>
/// <param name="HighQuality">The share of points of high quality, from 0 to 1.</param>
/// <param name="ReverseKl">The Kullback-Leibler divergence of their modes' frequencies from equal ones, in nats; 0 is best.</param>
internal sealed record MixtureScore(int Modes, double HighQuality, double ReverseKl);
