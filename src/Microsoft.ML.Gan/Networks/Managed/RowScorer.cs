using System;
using System.Buffers;
using Microsoft.ML.Gan.Encoding;

namespace Microsoft.ML.Gan.Networks.Managed;

/// <summary>Scores encoded rows, without a dense row between.</summary>
/// <remarks>A row is one-hot per column, so that a network has few of its inputs to look at. Several threads may score at once.</remarks>
internal sealed class RowScorer
{
    private const int BlockRows = 64;

    private readonly EncodedLayout _layout;
    private readonly int _stride;

    /// <summary>Makes a scorer.</summary>
    /// <param name="network">Judges single rows without a condition.</param>
    /// <param name="layout">The layout of its rows.</param>
    /// <exception cref="ArgumentException">The network judges rows of another width.</exception>
    public RowScorer(DenseNetwork network, EncodedLayout layout)
    {
        if (network.InputWidth != layout.Width)
        {
            throw new ArgumentException($"The network judges rows of {network.InputWidth} numbers, not of {layout.Width}.", nameof(network));
        }

        (Network, _layout) = (network, layout);
        _stride = Math.Max(layout.ScalarCount, layout.Spans.Count);
    }

    /// <summary>Gets the network.</summary>
    public DenseNetwork Network { get; }

    /// <summary>Gets one score per row; higher is more real.</summary>
    public float[] Score(EncodedTable rows)
    {
        var scores = new float[rows.RowCount];
        Score(rows, scores);
        return scores;
    }

    /// <summary>Writes one score per row; higher is more real.</summary>
    public void Score(EncodedTable rows, Span<float> scores)
    {
        float[] numbers = ArrayPool<float>.Shared.Rent(BlockRows * _stride);
        int[] ones = ArrayPool<int>.Shared.Rent(BlockRows * _stride);
        for (int first = 0; first < rows.RowCount; first += BlockRows)
        {
            int count = Math.Min(BlockRows, rows.RowCount - first);
            Fill(rows, first, count, numbers, ones);
            Network.Score(new SparseRows(numbers, _layout.ScalarCount, ones, _layout.Spans.Count, _stride), scores.Slice(first, count));
        }

        ArrayPool<float>.Shared.Return(numbers);
        ArrayPool<int>.Shared.Return(ones);
    }

    // From column after column to row after row.
    private void Fill(EncodedTable rows, int first, int count, Span<float> numbers, Span<int> ones)
    {
        int place = 0;
        for (int c = 0; c < rows.Components.Length; c++)
        {
            if (_layout.SpanOf(c) is { } span)
            {
                ReadOnlySpan<int> components = rows.Components[c].AsSpan(first, count);
                for (int i = 0; i < components.Length; i++)
                {
                    ones[(i * _stride) + place] = span.Offset + components[i];
                }

                place++;
            }

            if (_layout.ScalarOf(c) is >= 0 and int scalar)
            {
                ReadOnlySpan<float> scalars = rows.Scalars[c].AsSpan(first, count);
                for (int i = 0; i < scalars.Length; i++)
                {
                    numbers[(i * _stride) + scalar] = scalars[i];
                }
            }
        }
    }
}
