using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors;

/// <summary>Losses that the library does not have, as a user might write them: cross-entropies with a cubic term that keeps logits small.</summary>
internal sealed class CubicObjective : IGanObjective
{
    private static readonly Scalar Hundredth = 0.01.ToScalar(), One = 1.ToScalar(), Three = 3.ToScalar();

    public bool ComparesWithReal => true;

    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) =>
        (-real.log_sigmoid().mean() - (-fake).log_sigmoid().mean()).add(real.abs().pow(Three).mean().mul(Hundredth), One);

    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => -(fake - real!.mean()).log_sigmoid().mean();
}
