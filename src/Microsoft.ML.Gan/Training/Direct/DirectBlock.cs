using System;
using System.Numerics;
using System.Runtime.InteropServices;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Direct;

/// <summary>A residual block of the generator with the memory of its passes: affine, batch normalization, ReLU.</summary>
/// <remarks>The normalization takes the affine layer's bias out again, so the bias has no gradient and stays as it is.</remarks>
internal sealed class DirectBlock : IDisposable
{
    private readonly BatchNormalization _norm;
    private readonly DirectWeight _bias;
    private readonly DirectWeight _gain;
    private readonly DirectWeight _shift;
    private readonly float[] _mean;
    private readonly float[] _inverse;

    /// <summary>Makes the memory of a block.</summary>
    /// <param name="block">The block, in training mode; its gradients lie in memory of this object until it is disposed.</param>
    /// <param name="rows">The rows of a batch.</param>
    public DirectBlock(ResidualBlock block, int rows)
    {
        _norm = block.Norm;
        Width = (int)_norm.Gain.shape[0];
        Weight = new DirectWeight(block.Linear.Weight);
        _bias = new DirectWeight(block.Linear.Bias);
        _gain = new DirectWeight(_norm.Gain);
        _shift = new DirectWeight(_norm.Shift);
        _mean = new float[Width];
        _inverse = new float[Width];
        Units = zeros([rows, Width]).DetachFromDisposeScope();
    }

    /// <summary>Gets the number of units.</summary>
    public int Width { get; }

    /// <summary>Gets the weights, shape (in, width).</summary>
    public DirectWeight Weight { get; }

    /// <summary>Gets the units: first the affine layer's, then normalized, in the end the derivatives by the affine layer's.</summary>
    public Tensor Units { get; }

    /// <summary>Normalizes the units and writes their activations; keeps the running statistics.</summary>
    /// <param name="target">Receives the activations.</param>
    /// <param name="stride">The width of the matrix they are columns of.</param>
    /// <param name="column">The first of these columns.</param>
    public void Activate(Span<float> target, int stride, int column)
    {
        Span<float> units = Units.Values();
        int rows = units.Length / Width;
        Measure(units, rows);
        Span<Vector<float>> mean = Vectors(_mean), inverse = Vectors(_inverse), gain = _gain.Values.Vectors(), shift = _shift.Values.Vectors();
        for (int row = 0; row < rows; row++)
        {
            Span<Vector<float>> unit = units.Slice(row * Width, Width).Vectors(), active = target.Slice((row * stride) + column, Width).Vectors();
            for (int i = 0; i < unit.Length; i++)
            {
                unit[i] = (unit[i] - mean[i]) * inverse[i];
                active[i] = Vector.Max(Vector<float>.Zero, (unit[i] * gain[i]) + shift[i]);
            }
        }
    }

    /// <summary>Turns derivatives by the activations into those by the units, and computes the gradients of the normalization.</summary>
    /// <param name="slopes">The derivatives by the activations.</param>
    /// <param name="stride">The width of the matrix they are columns of.</param>
    /// <param name="column">The first of these columns.</param>
    public void Derive(ReadOnlySpan<float> slopes, int stride, int column)
    {
        Span<float> units = Units.Values();
        int rows = units.Length / Width;
        Span<Vector<float>> gain = _gain.Values.Vectors(), shift = _shift.Values.Vectors(), inverse = Vectors(_inverse);
        Span<Vector<float>> ofGain = _gain.Gradients.Vectors(), ofShift = _shift.Gradients.Vectors();
        ofGain.Clear();
        ofShift.Clear();
        for (int row = 0; row < rows; row++)
        {
            Span<Vector<float>> unit = units.Slice(row * Width, Width).Vectors();
            ReadOnlySpan<Vector<float>> slope = slopes.Slice((row * stride) + column, Width).Vectors();
            for (int i = 0; i < unit.Length; i++)
            {
                Vector<float> through = Through(slope[i], unit[i], gain[i], shift[i]);
                ofShift[i] += through;
                ofGain[i] += through * unit[i];
            }
        }

        var share = new Vector<float>(1f / rows);
        for (int row = 0; row < rows; row++)
        {
            Span<Vector<float>> unit = units.Slice(row * Width, Width).Vectors();
            ReadOnlySpan<Vector<float>> slope = slopes.Slice((row * stride) + column, Width).Vectors();
            for (int i = 0; i < unit.Length; i++)
            {
                Vector<float> through = Through(slope[i], unit[i], gain[i], shift[i]);
                unit[i] = gain[i] * inverse[i] * (through - (share * (ofShift[i] + (unit[i] * ofGain[i]))));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Weight.Dispose();
        _bias.Dispose();
        _gain.Dispose();
        _shift.Dispose();
        Units.Dispose();
    }

    // The derivative by the normalized unit times gain: what the ReLU lets through.
    private static Vector<float> Through(Vector<float> slope, Vector<float> unit, Vector<float> gain, Vector<float> shift) =>
        Vector.ConditionalSelect(Vector.GreaterThan((unit * gain) + shift, Vector<float>.Zero), slope, Vector<float>.Zero);

    private void Measure(Span<float> units, int rows)
    {
        Loops.SumColumns(units, _mean);
        Loops.Scale(_mean, 1f / rows);
        Span<Vector<float>> mean = Vectors(_mean), squares = Vectors(_inverse);
        squares.Clear();
        for (int row = 0; row < rows; row++)
        {
            Span<Vector<float>> unit = units.Slice(row * Width, Width).Vectors();
            for (int i = 0; i < unit.Length; i++)
            {
                Vector<float> apart = unit[i] - mean[i];
                squares[i] += apart * apart;
            }
        }

        Span<float> runningMean = _norm.Mean.Values(), runningVariance = _norm.Variance.Values(), bias = _bias.Values;
        const float Momentum = (float)BatchNormalization.Momentum;
        for (int i = 0; i < Width; i++)
        {
            float variance = _inverse[i] / rows;
            runningMean[i] += Momentum * (_mean[i] + bias[i] - runningMean[i]);
            runningVariance[i] += Momentum * ((variance * rows / (rows - 1)) - runningVariance[i]);
            _inverse[i] = 1 / MathF.Sqrt(variance + (float)BatchNormalization.Epsilon);
        }

        MemoryMarshal.Cast<byte, long>(_norm.Batches.bytes)[0]++;
    }

    private static Span<Vector<float>> Vectors(float[] values) => values.AsSpan().Vectors();
}
