using System;
using System.Linq;
using Microsoft.ML.Gan.Internal.Arithmetic;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>How much of the real rows the generated ones cover: the share of real rows with a generated row in their neighborhood.</summary>
/// <remarks>
/// Coverage, Naeem et al. 2020, arXiv:2002.09797, section 3: a neighborhood is the ball that reaches to the k-th nearest other real row. From 0 to 1, 1 is
/// best. For equally many rows of one source it is 1 − 2⁻ᵏ on average, .97 for the authors' k of 5, whatever the distance and the number of columns;
/// with 500 rows its deviation is about .01.
/// </remarks>
internal sealed class RowCoverage : IDisposable
{
    /// <summary>The neighbors that a neighborhood reaches to, as in the paper.</summary>
    public const int Neighbors = 5;

    // What rounding does to the distance of equal rows, as a share of their squared length.
    private const float Rounding = 1e-5f;

    private readonly Tensor _real;
    private readonly float[] _radii;

    /// <summary>Finds the neighborhoods of real rows.</summary>
    /// <param name="real">Shape (N, D), with more than <see cref="Neighbors"/> rows; at most a thousand make sense, as distances are N². From now on this object's.</param>
    public RowCoverage(Tensor real)
    {
        _real = real.DetachFromDisposeScope();
        int rows = (int)real.shape[0];
        float[] distances = RowDistances.Squared(real, real);
        _radii = new float[rows];
        float[] sorted = new float[rows];
        for (int row = 0; row < rows; row++)
        {
            distances.AsSpan(row * rows, rows).CopyTo(sorted);
            sorted[row] = 0; // itself
            Array.Sort(sorted);
            _radii[row] = sorted[Neighbors];
        }

        using IDisposable scope = NewDisposeScope();
        float tolerance = Rounding * real.Squared().sum().item<float>() / rows;
        for (int row = 0; row < rows; row++)
        {
            _radii[row] += tolerance;
        }
    }

    /// <summary>Gets the share of real rows that generated rows cover.</summary>
    /// <param name="generated">Shape (M, D), on the device of the real rows.</param>
    public double Measure(Tensor generated)
    {
        float[] distances = RowDistances.Squared(_real, generated);
        int others = (int)generated.shape[0];
        return (double)Enumerable.Range(0, _radii.Length).Count(row => Smallest(distances.AsSpan(row * others, others)) <= _radii[row]) / _radii.Length;
    }

    /// <inheritdoc/>
    public void Dispose() => _real.Dispose();

    private static float Smallest(ReadOnlySpan<float> values)
    {
        float smallest = float.PositiveInfinity;
        foreach (float value in values)
        {
            smallest = MathF.Min(smallest, value);
        }

        return smallest;
    }
}
