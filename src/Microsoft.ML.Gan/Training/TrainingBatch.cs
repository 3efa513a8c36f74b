using System.Collections.Generic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training;

/// <summary>Everything one update is given, all that is random included: an update is a function of its batch and the weights.</summary>
/// <param name="Real">Encoded real rows, shape (N, width).</param>
/// <param name="Condition">The condition each meets, shape (N, condition width).</param>
/// <param name="Entries">The same conditions as the places of their ones; none are listed in a batch drawn on the device, where only the vectors are used.</param>
/// <param name="Noise">Standard normal noise for as many fake rows, shape (N, latent dimension).</param>
/// <param name="Gumbel">Gumbel noise for their softmax spans, shape (N, width).</param>
/// <param name="Mix">The share of the real pack in each mixture that the gradient penalty looks at, shape (N / packSize, 1).</param>
/// <param name="Masks">
/// Per hidden layer of the discriminator, the dropout factors of real, fake and mixed packs, shape (3 · N / packSize, hidden width);
/// <see langword="null"/> without dropout.
/// </param>
internal sealed record TrainingBatch(
    Tensor Real, Tensor Condition, ConditionEntries Entries, Tensor Noise, Tensor Gumbel, Tensor Mix, IReadOnlyList<Tensor>? Masks);
