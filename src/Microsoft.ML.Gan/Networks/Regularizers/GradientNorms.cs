using System;
using Microsoft.ML.Gan.Internal.Arithmetic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks.Regularizers;

/// <summary>How steep a discriminator is at each pack.</summary>
internal static class GradientNorms
{
    /// <summary>Gets ‖∇D‖₂² at each pack.</summary>
    /// <param name="discriminator">Packs to logits, shape (N, width) or (N, channels, height, width) to (N, 1); a pack's logit must not depend on the others.</param>
    /// <param name="packs">Shape (N, width) or (N, channels, height, width).</param>
    /// <returns>Shape (N), which can be differentiated by the discriminator's weights.</returns>
    public static Tensor Squared(Func<Tensor, Tensor> discriminator, Tensor packs)
    {
        Tensor at = packs.detach().requires_grad_();
        Tensor logits = discriminator(at);
        Tensor gradient = autograd.grad(
            [logits], [at], [ones_like(logits)], retain_graph: true, create_graph: true)[0]; // that of the packs
        return gradient.Squared().flatten(1).sum(1L);
    }

    /// <summary>Gives a number per pack the dimensions of the packs, so that it meets each of their values.</summary>
    /// <param name="share">Shape (N, 1).</param>
    /// <param name="packs">Shape (N, ...).</param>
    /// <returns>Shape (N, 1, ...).</returns>
    public static Tensor PerPack(Tensor share, Tensor packs)
    {
        long[] shape = new long[packs.shape.Length];
        Array.Fill(shape, 1);
        shape[0] = packs.shape[0];
        return share.view(shape);
    }
}
