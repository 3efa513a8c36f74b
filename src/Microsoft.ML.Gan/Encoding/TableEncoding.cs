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
        Layout = new EncodedLayout([.. encoders.Select(e => (e.ComponentCount, e.HasScalar))]);
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
                ? CategoricalEncoder.Fit(data, c)
                : NumberEncoder.Fit(data, c, options));
        return new TableEncoding(data.Columns, encoders);
    }

    /// <summary>Builds an encoding from what a file keeps of its encoders.</summary>
    public static TableEncoding From(IReadOnlyList<TableColumn> columns, EncoderState[] encoders)
    {
        Stored.Require(encoders.Length == columns.Count, $"there are {encoders.Length} encoders for {columns.Count} columns");
        Stored.Whole(encoders, "the list of encoders");
        return new TableEncoding(columns, [.. encoders.Zip(columns, (e, c) => e.Build(c))]);
    }

    /// <summary>Gets what a file keeps of the encoders.</summary>
    public EncoderState[] Keep() => [.. Encoders.Select(e => e.Keep())];

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

    private static ParallelOptions Parallelism(CancellationToken cancellationToken) => new() { CancellationToken = cancellationToken };
}
