using Microsoft.ML.Gan.Internal;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Objectives;

/// <summary>A user's objective, whose losses are looked at before libtorch meets them.</summary>
/// <param name="inner">The objective.</param>
internal sealed class CheckedObjective(IGanObjective inner) : IGanObjective
{
    /// <inheritdoc/>
    public bool ComparesWithReal => inner.ComparesWithReal;

    /// <inheritdoc/>
    public Tensor DiscriminatorLoss(Tensor real, Tensor fake) => Scalar(inner.DiscriminatorLoss(real, fake), nameof(DiscriminatorLoss));

    /// <inheritdoc/>
    public Tensor GeneratorLoss(Tensor fake, Tensor? real = null) => Scalar(inner.GeneratorLoss(fake, real), nameof(GeneratorLoss));

    private static Tensor Scalar(Tensor? loss, string name) => loss is null
        ? throw Errors.NotALoss(name, "null")
        : loss.numel() != 1
            ? throw Errors.NotALoss(name, $"a tensor of shape ({string.Join(", ", loss.shape)})")
            : !loss.requires_grad
                ? throw Errors.NotALoss(name, "a number that does not depend on the logits of fake packs")
                : loss.reshape([]);
}
