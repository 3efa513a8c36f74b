using System;
using System.Collections.Generic;
using Microsoft.ML.Gan.Tensors;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The generator on its way, as its running mean is after a step; good as long as the call it is given to lasts.</summary>
public sealed class TensorGanSnapshot : IDisposable
{
    private readonly Device _device;
    private TensorGenerator? _generator;

    internal TensorGanSnapshot(int step, int numberOfSteps, nn.Module<Tensor, Tensor> generator, TensorLayout layout, TensorScale? scale, Device device)
    {
        (Step, NumberOfSteps, LatentDimension, _device) = (step, numberOfSteps, layout.Latent, device);
        _generator = new TensorGenerator(generator, layout, scale);
    }

    /// <summary>Gets the generator updates done, from 1.</summary>
    public int Step { get; }

    /// <summary>Gets the generator updates in all.</summary>
    public int NumberOfSteps { get; }

    /// <summary>Gets the numbers of noise per sample.</summary>
    public int LatentDimension { get; }

    /// <summary>Makes a sample of each row of noise; the same noise at several steps shows how one sample comes about.</summary>
    /// <param name="noise">Shape (N, <see cref="LatentDimension"/>), standard normal or as <see cref="TensorNetworkOptions.LatentDistribution"/> says.</param>
    /// <param name="labels">A class per sample; needed where the fit has labels.</param>
    /// <param name="codes">Shape (N, code width): one-hot categories, then numbers; needed where the fit has codes.</param>
    /// <returns>Shape (N, ...), on the CPU. The caller owns it; it outlives the call.</returns>
    /// <exception cref="ArgumentException">A shape or a class does not fit.</exception>
    /// <exception cref="ObjectDisposedException">The training went on.</exception>
    public Tensor Sample(Tensor noise, IReadOnlyList<int>? labels = null, Tensor? codes = null)
    {
        ArgumentNullException.ThrowIfNull(noise);
        ObjectDisposedException.ThrowIf(_generator is null, this);
        return _generator.Generate(noise, labels, codes, _device);
    }

    /// <summary>Ends the use of the snapshot; done for the observer.</summary>
    public void Dispose() => _generator = null;
}
