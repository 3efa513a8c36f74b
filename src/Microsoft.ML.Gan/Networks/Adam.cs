using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Internal.Arithmetic;
using Microsoft.ML.Gan.Training;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Networks;

/// <summary>Adam (Kingma and Ba 2015, arXiv:1412.6980) in one pass over the memory of weights, gradients and both moments.</summary>
/// <remarks>
/// The numbers are those of PyTorch's optimizer to rounding, weight decay included, which is added to the gradient. The pass is for
/// the CPU; on any other device tensor operations do the work, those of PyTorch's optimizer one after the other.
/// </remarks>
internal sealed class Adam : IDisposable
{
    private readonly Parameter[] _parameters;
    private readonly Tensor[] _means;
    private readonly Tensor[] _squares;
    private readonly bool _inMemory;
    private readonly (double Beta1, double Beta2) _betas;
    private readonly double _weightDecay;
    private readonly double _epsilon;
    private int _steps;

    /// <summary>Makes an optimizer.</summary>
    /// <param name="parameters">The parameters to move; they stay their owner's.</param>
    /// <param name="learningRate">The step size.</param>
    /// <param name="beta1">The decay of the mean of the gradients.</param>
    /// <param name="beta2">The decay of the mean of their squares.</param>
    /// <param name="weightDecay">The share of the weights added to their gradients.</param>
    /// <param name="epsilon">What keeps a division by a tiny spread small.</param>
    /// <param name="inMemory">Whether the pass over memory is taken where there is one.</param>
    public Adam(
        IEnumerable<Parameter> parameters, double learningRate, double beta1, double beta2, double weightDecay = 0, double epsilon = 1e-8,
        bool inMemory = true)
    {
        _parameters = [.. parameters];
        (LearningRate, _betas, _weightDecay, _epsilon) = (learningRate, (beta1, beta2), weightDecay, epsilon);
        _inMemory = inMemory && Array.TrueForAll(_parameters, p => p.device_type == DeviceType.CPU);
        _means = [.. _parameters.Select(Zeros)];
        _squares = [.. _parameters.Select(Zeros)];
    }

    /// <summary>Gets or sets the step size.</summary>
    public double LearningRate { get; set; }

    /// <summary>Gets or sets whether steps measure the gradient they are given; by default they do not.</summary>
    public bool MeasuresGradient { get; set; }

    /// <summary>Gets the Euclidean norm of the gradient, all parameters together, in the last step that measured it; 0 before. Weight decay is no part of it.</summary>
    public double GradientNorm { get; private set; }

    /// <summary>Forgets the gradients before new ones are added up.</summary>
    public void ZeroGradients()
    {
        foreach (Parameter parameter in _parameters)
        {
            parameter.grad = null;
        }
    }

    /// <summary>Moves the parameters against their gradients; those without one stay.</summary>
    public void Step()
    {
        GradientNorm = MeasuresGradient ? Norm() : GradientNorm;
        _steps++;
        double step = LearningRate / (1 - Math.Pow(_betas.Beta1, _steps)), spread = Math.Sqrt(1 - Math.Pow(_betas.Beta2, _steps));
        if (_inMemory)
        {
            StepInMemory((float)step, (float)(1 / spread));
        }
        else
        {
            StepByOperations(step, spread);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Tensor tensor in _means.Concat(_squares))
        {
            tensor.Dispose();
        }
    }

    private void StepByOperations(double step, double spread)
    {
        using IDisposable _ = no_grad();
        using IDisposable scope = NewDisposeScope();
        using Scalar kept1 = Held.Of(_betas.Beta1), taken1 = Held.Of(1 - _betas.Beta1), kept2 = Held.Of(_betas.Beta2), taken2 = Held.Of(1 - _betas.Beta2);
        using Scalar decay = Held.Of(_weightDecay), deviation = Held.Of(spread), epsilon = Held.Of(_epsilon), back = Held.Of(-step);
        for (int i = 0; i < _parameters.Length; i++)
        {
            if (_parameters[i].grad is { } gradient)
            {
                Tensor slope = _weightDecay == 0 ? gradient : gradient.add(_parameters[i], decay);
                _means[i].mul_(kept1).add_(slope, taken1);
                _squares[i].mul_(kept2).addcmul_(slope, slope, taken2);
                _parameters[i].addcdiv_(_means[i], _squares[i].sqrt().div_(deviation).add_(epsilon, Held.One), back);
            }
        }
    }

    private void StepInMemory(float step, float spread)
    {
        for (int i = 0; i < _parameters.Length; i++)
        {
            using Tensor? gradient = _parameters[i].grad;
            if (gradient is not null)
            {
                using Tensor whole = gradient.contiguous(); // a transposed product leaves its gradient transposed
                Move(_parameters[i].Values(), whole.Values(), _means[i].Values(), _squares[i].Values(), step, spread);
            }
        }
    }

    private double Norm()
    {
        using IDisposable _ = no_grad();
        using IDisposable scope = NewDisposeScope();
        double sum = 0;
        foreach (Parameter parameter in _parameters)
        {
            if (parameter.grad is { } gradient)
            {
                sum += Math.Pow(gradient.norm().item<float>(), 2);
            }
        }

        return Math.Sqrt(sum);
    }

    private void Move(Span<float> values, ReadOnlySpan<float> gradients, Span<float> means, Span<float> squares, float step, float spread)
    {
        Span<Vector<float>> value = values.Vectors(), mean = means.Vectors(), square = squares.Vectors();
        ReadOnlySpan<Vector<float>> gradient = gradients.Vectors();
        float beta1 = (float)_betas.Beta1, beta2 = (float)_betas.Beta2, rest1 = (float)(1 - _betas.Beta1), rest2 = (float)(1 - _betas.Beta2);
        float decay = (float)_weightDecay, epsilon = (float)_epsilon;
        for (int i = 0; i < value.Length; i++)
        {
            Vector<float> slope = gradient[i] + (decay * value[i]);
            Vector<float> m = mean[i] = (beta1 * mean[i]) + (rest1 * slope);
            Vector<float> v = square[i] = (beta2 * square[i]) + (rest2 * (slope * slope));
            value[i] -= step * m / ((spread * Vector.SquareRoot(v)) + new Vector<float>(epsilon));
        }

        for (int i = value.Length * Vector<float>.Count; i < values.Length; i++)
        {
            float slope = gradients[i] + (decay * values[i]);
            means[i] = (beta1 * means[i]) + (rest1 * slope);
            squares[i] = (beta2 * squares[i]) + (rest2 * (slope * slope));
            values[i] -= step * means[i] / ((spread * MathF.Sqrt(squares[i])) + epsilon);
        }
    }

    private static Tensor Zeros(Parameter parameter) => zeros(parameter.shape, device: parameter.device).DetachFromDisposeScope();
}
