namespace Microsoft.ML.Gan.Benchmarks.StackedMnist;

/// <summary>How many modes images have.</summary>
/// <param name="Modes">The triples met, of 1,000; grows with the number of images.</param>
/// <param name="HighQuality">The share of images whose three channels the classifier each reads with a probability of .9 or more; 1 is best.</param>
/// <param name="ReverseDivergence">KL of the triples' shares to equal ones, in nats; 0 is best. Equal chances give about .02 with 26,000 images.</param>
internal sealed record StackedScores(double Modes, double HighQuality, double ReverseDivergence);
