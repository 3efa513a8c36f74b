using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>Losses that the library does not have, as a user might write them: cross-entropies with a cubic term that keeps logits small.</summary>
internal sealed class CubicObjective : IGanObjective
{
    public bool ComparesWithReal => true;

    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) =>
        nn.functional.softplus(-real).mean() + nn.functional.softplus(fake).mean() + (real.abs().pow(3).mean() * 0.01);

    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => nn.functional.softplus(real!.mean() - fake).mean();
}
