using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>Where each column lies in the encoded matrix: all scalars first, then one softmax span per column.</summary>
/// <remarks>Scalars stand together so that one tanh serves them all.</remarks>
internal sealed class EncodedLayout
{
    private readonly int[] _scalarOf;
    private readonly int[] _spanOf;
    private readonly OutputSpan[] _spans;

    /// <summary>Lays out columns.</summary>
    /// <param name="columns">Per column, its components and whether it has a scalar.</param>
    public EncodedLayout(IReadOnlyList<(int ComponentCount, bool HasScalar)> columns)
    {
        _scalarOf = new int[columns.Count];
        _spanOf = new int[columns.Count];
        ScalarCount = columns.Count(c => c.HasScalar);
        List<OutputSpan> spans = [];
        int scalar = 0, offset = ScalarCount;
        for (int i = 0; i < columns.Count; i++)
        {
            _scalarOf[i] = columns[i].HasScalar ? scalar++ : -1;
            _spanOf[i] = -1;
            if (columns[i].ComponentCount > 1)
            {
                _spanOf[i] = spans.Count;
                spans.Add(new OutputSpan(offset, columns[i].ComponentCount));
                offset += columns[i].ComponentCount;
            }
        }

        _spans = [.. spans];
        Width = offset;
    }

    /// <summary>Gets the number of scalars, which fill the first columns of the matrix.</summary>
    public int ScalarCount { get; }

    /// <summary>Gets the width of the matrix.</summary>
    public int Width { get; }

    /// <summary>Gets the softmax spans, in order.</summary>
    public IReadOnlyList<OutputSpan> Spans => _spans;

    /// <summary>Gets the matrix column of a table column's scalar; -1 when it has none.</summary>
    public int ScalarOf(int column) => _scalarOf[column];

    /// <summary>Gets the span of a table column's components; <see langword="null"/> when it has a single one.</summary>
    public OutputSpan? SpanOf(int column) => _spanOf[column] < 0 ? null : _spans[_spanOf[column]];

    /// <summary>Writes encoded rows as a dense matrix, components one-hot.</summary>
    /// <param name="table">The encoded table.</param>
    /// <param name="rows">The rows to write.</param>
    /// <param name="matrix">Receives them, shape (rows, <see cref="Width"/>), row by row.</param>
    public void Fill(EncodedTable table, ReadOnlySpan<int> rows, Span<float> matrix)
    {
        matrix.Clear();
        for (int c = 0; c < _spanOf.Length; c++)
        {
            int[] components = table.Components[c];
            if (SpanOf(c) is { } span)
            {
                for (int i = 0; i < rows.Length; i++)
                {
                    matrix[(i * Width) + span.Offset + components[rows[i]]] = 1;
                }
            }

            if (_scalarOf[c] is >= 0 and int scalar)
            {
                float[] scalars = table.Scalars[c];
                for (int i = 0; i < rows.Length; i++)
                {
                    matrix[(i * Width) + scalar] = scalars[rows[i]];
                }
            }
        }
    }
}
