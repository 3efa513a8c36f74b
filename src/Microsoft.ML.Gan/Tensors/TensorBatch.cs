using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tensors;

/// <summary>Everything one update is given, all that is random included.</summary>
/// <param name="Real">Real samples, shape (N, ...).</param>
/// <param name="Classes">Their classes, one-hot, shape (N, classes), which as many fake ones are made for; <see langword="null"/> without labels.</param>
/// <param name="Codes">The codes of the fake samples, shape (N, code width); <see langword="null"/> without codes.</param>
/// <param name="Input">What the generator makes them from: noise, codes, classes; shape (N, input width).</param>
/// <param name="Mix">The share of the real pack in each mixture that the gradient penalty looks at, shape (N / packSize, 1).</param>
internal sealed record TensorBatch(Tensor Real, Tensor? Classes, Tensor? Codes, Tensor Input, Tensor Mix);
