using System;
using System.Collections.Generic;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan;

/// <summary>The generator on its way, as its running mean is after a step; good as long as the call it is given to lasts.</summary>
public sealed class TensorGanSnapshot : IDisposable
{
    private Func<Tensor, IReadOnlyList<int>?, Tensor?, Tensor>? _generate;

    internal TensorGanSnapshot(int step, int numberOfSteps, int latentDimension, Func<Tensor, IReadOnlyList<int>?, Tensor?, Tensor> generate)
        => (Step, NumberOfSteps, LatentDimension, _generate) = (step, numberOfSteps, latentDimension, generate);

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
        ObjectDisposedException.ThrowIf(_generate is null, this);
        return _generate(noise, labels, codes);
    }

    /// <summary>Ends the use of the snapshot; done for the observer.</summary>
    public void Dispose() => _generate = null;
}
