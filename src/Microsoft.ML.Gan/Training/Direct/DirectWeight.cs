using System;
using Microsoft.ML.Gan.Internal;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>A parameter outside any graph, with memory for its gradient that is written anew by each update.</summary>
internal sealed class DirectWeight : IDisposable
{
    private readonly Parameter _parameter;
    private readonly Tensor _tensor;
    private readonly Tensor _gradient;

    /// <summary>Takes a parameter, whose gradient this object provides until it is disposed.</summary>
    public DirectWeight(Parameter parameter)
    {
        _parameter = parameter;
        _tensor = parameter.detach().DetachFromDisposeScope();
        _gradient = zeros(parameter.shape).DetachFromDisposeScope();
        parameter.grad = _gradient;
    }

    /// <summary>Gets the numbers.</summary>
    public Span<float> Values => _tensor.Values();

    /// <summary>Gets the matrix.</summary>
    public Tensor Matrix => _tensor;

    /// <summary>Gets the matrix of its gradient.</summary>
    public Tensor Gradient => _gradient;

    /// <summary>Gets the numbers of the gradient.</summary>
    public Span<float> Gradients => _gradient.Values();

    /// <summary>Gets some rows of a matrix; the view belongs to the scope of the caller.</summary>
    public Tensor Rows(long first, long count) => _tensor.narrow(0, first, count);

    /// <summary>Gets some rows of the gradient of a matrix; the view belongs to the scope of the caller.</summary>
    public Tensor GradientRows(long first, long count) => _gradient.narrow(0, first, count);

    /// <inheritdoc/>
    public void Dispose()
    {
        _parameter.grad = null!;
        _gradient.Dispose();
        _tensor.Dispose();
    }
}
