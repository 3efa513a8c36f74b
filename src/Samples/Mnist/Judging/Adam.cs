using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Samples.Mnist.Judging;

/// <summary>Moves weights against their gradients: Adam (Kingma and Ba 2015, arXiv:1412.6980), the numbers of PyTorch's.</summary>
/// <remarks>
/// That of TorchSharp makes numbers that nothing holds while libtorch reads them, and a garbage collection on another thread may take one away
/// (dotnet/TorchSharp#1496). Here each is held, constants by a static field and others by a <c>using</c>.
/// </remarks>
internal sealed class Adam : IDisposable
{
    private const double Beta1 = 0.9, Beta2 = 0.999;

    private static readonly Scalar One = 1.ToScalar(), Epsilon = 1e-8.ToScalar();
    private static readonly Scalar Kept1 = Beta1.ToScalar(), Taken1 = (1 - Beta1).ToScalar(), Kept2 = Beta2.ToScalar(), Taken2 = (1 - Beta2).ToScalar();

    private readonly (Parameter Weight, Tensor Mean, Tensor Square)[] _parts;
    private int _steps;

    /// <summary>Makes an optimizer of weights, which stay their owner's.</summary>
    public Adam(IEnumerable<Parameter> weights) => _parts =
        [.. weights.Select(weight => (weight, zeros(weight.shape).DetachFromDisposeScope(), zeros(weight.shape).DetachFromDisposeScope()))];

    /// <summary>Moves the weights, all of which must have a gradient.</summary>
    public void Step(double learningRate)
    {
        _steps++;
        using IDisposable _ = no_grad();
        using DisposeScope scope = NewDisposeScope();
        using Scalar spread = Math.Sqrt(1 - Math.Pow(Beta2, _steps)).ToScalar(), back = (-learningRate / (1 - Math.Pow(Beta1, _steps))).ToScalar();
        foreach ((Parameter weight, Tensor mean, Tensor square) in _parts)
        {
            Tensor gradient = weight.grad!;
            mean.mul_(Kept1).add_(gradient, Taken1);
            square.mul_(Kept2).addcmul_(gradient, gradient, Taken2);
            weight.addcdiv_(mean, square.sqrt().div_(spread).add_(Epsilon, One), back);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_parts, part =>
    {
        part.Mean.Dispose();
        part.Square.Dispose();
    });
}
