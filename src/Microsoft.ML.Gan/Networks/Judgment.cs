using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>What a discriminator says of packs.</summary>
/// <param name="Score">How real they are, unbounded, shape (packs, 1).</param>
/// <param name="Classes">The logits of each sample's class, shape (samples, classes); <see langword="null"/> without an auxiliary classifier.</param>
/// <param name="Codes">What is told of each sample's codes, shape (samples, code width); <see langword="null"/> without codes.</param>
internal sealed record Judgment(Tensor Score, Tensor? Classes, Tensor? Codes);
