using System;
using System.Buffers;

namespace Microsoft.ML.Gan.Networks.Managed;

/// <summary>Scores rows of plain numbers with a network that sees the bin and the rank of each.</summary>
/// <remarks>Several threads may score at once; a call takes its memory from the shared pool.</remarks>
internal sealed class MatrixScorer
{
    private const int BlockRows = 32;

    private readonly DenseNetwork _network;
    private readonly NumberBins _bins;
    private readonly int _columns;

    /// <summary>Makes a scorer.</summary>
    /// <param name="network">Judges rows of the layout of <paramref name="bins"/>.</param>
    /// <param name="bins">What the network sees of a number.</param>
    /// <exception cref="ArgumentException">The network judges rows of another width.</exception>
    public MatrixScorer(DenseNetwork network, NumberBins bins)
    {
        if (network.InputWidth != bins.Layout.Width)
        {
            throw new ArgumentException($"The network judges rows of {network.InputWidth} numbers, not of {bins.Layout.Width}.", nameof(network));
        }

        (_network, _bins, _columns) = (network, bins, bins.Layout.ScalarCount);
    }

    /// <summary>Writes one score per row; higher is more real.</summary>
    /// <param name="rows">One after the other, a number per column; NaN where missing.</param>
    /// <param name="scores">Receives as many scores as there are rows.</param>
    public void Score(ReadOnlySpan<float> rows, Span<float> scores)
    {
        if (rows.Length != (long)scores.Length * _columns)
        {
            throw new ArgumentException($"There are {rows.Length} numbers for {scores.Length} rows of {_columns}.", nameof(rows));
        }

        float[] ranks = ArrayPool<float>.Shared.Rent(BlockRows * _bins.Stride);
        int[] bins = ArrayPool<int>.Shared.Rent(BlockRows * _bins.Stride);
        for (int first = 0; first < scores.Length; first += BlockRows)
        {
            int count = Math.Min(BlockRows, scores.Length - first);
            _network.Score(_bins.Assign(rows.Slice(first * _columns, count * _columns), count, bins, ranks), scores.Slice(first, count));
        }

        ArrayPool<float>.Shared.Return(ranks);
        ArrayPool<int>.Shared.Return(bins);
    }
}
