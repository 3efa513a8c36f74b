using System;
using System.Linq;
using TorchSharp;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Training.Monitoring;

/// <summary>How different rows are from each other, as a multiple of how different real rows are.</summary>
/// <remarks>
/// The ratio of the mean Euclidean distances between two rows. At least 0; 1 where generated rows are as different as real ones, 0 where all are one, above 1
/// where they are scattered. With 200 rows its deviation is a few hundredths. It is a measure of our own: the mean distance is what a collapse to few
/// modes takes away first.
/// </remarks>
internal sealed class RowDiversity
{
    // So many give 19,900 distances.
    private const int MostRows = 200;

    private readonly double _real;

    /// <summary>Measures real rows.</summary>
    /// <param name="real">Shape (N, D), in random order, at least 2 rows; the first 200 count.</param>
    public RowDiversity(Tensor real) => _real = MeanDistance(real);

    /// <summary>Gets the diversity of generated rows; 1 where all real rows are one.</summary>
    /// <param name="generated">Shape (M, D), in random order, at least 2 rows; the first 200 count.</param>
    public double Measure(Tensor generated) => _real > 0 ? MeanDistance(generated) / _real : 1;

    private static double MeanDistance(Tensor rows)
    {
        using IDisposable scope = NewDisposeScope();
        long count = Math.Min(rows.shape[0], MostRows);
        Tensor some = rows.narrow(0, 0, count);
        return RowDistances.Squared(some, some).Sum(d => Math.Sqrt(d)) / (count * (count - 1));
    }
}
