using System;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Draws the weights of linear layers again, from a generator of ours.</summary>
/// <remarks>
/// Layers are born with weights from the process-wide generator, which belongs to the user. The distribution is the layers' own
/// default: uniform in ±1/√(inputs) (LeCun et al. 1998; the default of PyTorch).
/// </remarks>
internal static class WeightInitialization
{
    /// <summary>Initializes every linear layer below <paramref name="module"/>, in the order of registration.</summary>
    public static void Initialize(nn.Module module, torch.Generator generator)
    {
        using IDisposable _ = no_grad();
        foreach (nn.Module part in module.modules())
        {
            if (part is Linear linear)
            {
                double bound = 1 / Math.Sqrt(linear.weight!.shape[1]);
                linear.weight.uniform_(-bound, bound, generator);
                linear.bias?.uniform_(-bound, bound, generator);
            }
        }
    }
}
