using System;
using TorchSharp;
using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Adds to the features of each pack how close those of the other packs of its batch come: (N, features) → (N, features + kernels).</summary>
/// <remarks>
/// Salimans et al. 2016, arXiv:1606.03498, section 3.2. A pack's own closeness to itself, which is 1, is in the sum as it is in the paper. It
/// needs memory for N² · kernels · 5 numbers.
/// </remarks>
internal sealed class MinibatchDiscrimination : Module<Tensor, Tensor>, IInitializable
{
    private const long KernelDimensions = 5;

    [ComponentName(Name = "weight")] private readonly Parameter _weight;
    private readonly long _kernels;

    /// <summary>Makes a layer whose weights are zero until <see cref="Initialize"/>.</summary>
    /// <param name="featureWidth">The features per pack.</param>
    /// <param name="kernels">The kernels, each of which compares packs by five numbers.</param>
    public MinibatchDiscrimination(long featureWidth, int kernels)
        : base(nameof(MinibatchDiscrimination))
    {
        _kernels = kernels;
        _weight = nn.Parameter(zeros([featureWidth, kernels * KernelDimensions]));
        _weight.DetachFromDisposeScope();
        RegisterComponents();
    }

    /// <summary>Gets the closeness of each row to all, per kernel.</summary>
    /// <param name="projected">What the kernels compare, shape (N, kernels · dimensions).</param>
    /// <param name="kernels">The number of kernels.</param>
    /// <returns>Σⱼ exp(−‖Mᵢ − Mⱼ‖₁), shape (N, kernels).</returns>
    public static Tensor Closeness(Tensor projected, long kernels)
    {
        Tensor rows = projected.view(projected.shape[0], kernels, -1); // (N, kernels, dimensions)
        Tensor distances = (rows.unsqueeze(1) - rows.unsqueeze(0)).abs().sum(3L); // (N, N, kernels)
        return (-distances).exp().sum(1L);
    }

    /// <summary>Draws the weights uniformly from ±1/√inputs, as those of a <see cref="DenseLayer"/>.</summary>
    public void Initialize(torch.Generator generator)
    {
        using IDisposable _ = no_grad();
        double bound = 1 / Math.Sqrt(_weight.shape[0]);
        _weight.uniform_(-bound, bound, generator);
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => cat([input, Closeness(input.mm(_weight), _kernels)], 1);
}
