using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Encoding;

/// <summary>One fitted encoder per column, and the layout of the matrix they fill together.</summary>
internal sealed class TableEncoding
{
    private TableEncoding(IReadOnlyList<TableColumn> columns, ColumnEncoder[] encoders)
    {
        Columns = columns;
        Encoders = encoders;
        Layout = new EncodedLayout(encoders);
    }

    /// <summary>Gets the columns.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>Gets one encoder per column.</summary>
    public IReadOnlyList<ColumnEncoder> Encoders { get; }

    /// <summary>Gets where each column lies in the matrix.</summary>
    public EncodedLayout Layout { get; }

    /// <summary>Fits an encoder to every column, in parallel; the result does not depend on the order.</summary>
    public static TableEncoding Fit(TableData data, EncodingOptions options, CancellationToken cancellationToken)
    {
        var encoders = new ColumnEncoder[data.Columns.Count];
        Parallel.For(0, encoders.Length, Parallelism(cancellationToken), c =>
            encoders[c] = data.Columns[c].IsDiscrete
                ? CategoricalEncoder.Fit(data, c, options.MaximumOneHotWidth)
                : NumberEncoder.Fit(data, c, options));
        return new TableEncoding(data.Columns, encoders);
    }

    /// <summary>Encodes rows.</summary>
    /// <param name="data">Rows with the columns the encoding was fitted on.</param>
    /// <param name="seed">Seeds the draw of modes; one stream per column.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public EncodedTable Encode(TableData data, int seed, CancellationToken cancellationToken)
    {
        int[][] components = [.. Encoders.Select(_ => new int[data.RowCount])];
        float[][] scalars = [.. Encoders.Select(e => e.HasScalar ? new float[data.RowCount] : [])];
        Parallel.For(0, Encoders.Count, Parallelism(cancellationToken), c =>
            Encoders[c].Encode(data, c, components[c], scalars[c], new RandomSource(seed, $"encode {c}")));
        return new EncodedTable(data.RowCount, components, scalars);
    }

    /// <summary>Decodes rows of the encoded matrix: the largest entry of each span, and its scalar.</summary>
    /// <param name="matrix">Encoded rows, shape (rows, width).</param>
    /// <param name="target">The table to write to.</param>
    /// <param name="firstRow">The table row of the matrix's first.</param>
    /// <param name="rows">The number of rows.</param>
    /// <param name="random">Draws the category of a rare bucket.</param>
    public void Decode(ReadOnlySpan<float> matrix, TableData target, int firstRow, int rows, RandomSource random)
    {
        var components = new int[rows];
        var scalars = new float[rows];
        for (int c = 0; c < Encoders.Count; c++)
        {
            Array.Clear(components);
            if (Layout.SpanOf(c) is { } span)
            {
                for (int i = 0; i < rows; i++)
                {
                    components[i] = LargestOf(matrix.Slice((i * Layout.Width) + span.Offset, span.Width));
                }
            }

            if (Layout.ScalarOf(c) is >= 0 and int scalar)
            {
                for (int i = 0; i < rows; i++)
                {
                    scalars[i] = matrix[(i * Layout.Width) + scalar];
                }
            }

            Encoders[c].Decode(components, scalars, target, c, firstRow, random);
        }
    }

    private static int LargestOf(ReadOnlySpan<float> values)
    {
        int best = 0;
        for (int k = 1; k < values.Length; k++)
        {
            if (values[k] > values[best])
            {
                best = k;
            }
        }

        return best;
    }

    private static ParallelOptions Parallelism(CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken };
}
