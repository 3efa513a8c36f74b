using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>What one update sees.</summary>
/// <param name="Real">Encoded real rows, shape (N, width).</param>
/// <param name="Condition">The condition each meets, shape (N, condition width).</param>
/// <param name="Noise">Standard normal noise for as many fake rows, shape (N, latent dimension).</param>
internal sealed record TrainingBatch(Tensor Real, Tensor Condition, Tensor Noise);
