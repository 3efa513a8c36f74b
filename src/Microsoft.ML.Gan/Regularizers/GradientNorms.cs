using System;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Regularizers;

/// <summary>How steep a discriminator is at each pack.</summary>
internal static class GradientNorms
{
    /// <summary>Gets ‖∇D‖₂² at each pack.</summary>
    /// <param name="discriminator">Packs to logits, shape (N, width) to (N, 1); a pack's logit must not depend on the others.</param>
    /// <param name="packs">Shape (N, width).</param>
    /// <returns>Shape (N), which can be differentiated by the discriminator's weights.</returns>
    public static Tensor Squared(Func<Tensor, Tensor> discriminator, Tensor packs)
    {
        Tensor at = packs.detach().requires_grad_();
        Tensor logits = discriminator(at);
        Tensor gradient = autograd.grad(
            [logits], [at], [ones_like(logits)], retain_graph: true, create_graph: true)[0]; // (N, width)
        return gradient.square().sum(1);
    }
}
