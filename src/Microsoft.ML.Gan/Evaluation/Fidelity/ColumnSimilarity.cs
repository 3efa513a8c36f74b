using System;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>The similarity of columns, each by itself: of distribution functions for numbers, of frequencies for categories.</summary>
internal static class ColumnSimilarity
{
    /// <summary>Gets the similarity of each column of two tables.</summary>
    public static double[] Of(TableData real, TableData other, CancellationToken cancellationToken = default) =>
        [.. Enumerable.Range(0, real.Columns.Count).AsParallel().AsOrdered().WithCancellation(cancellationToken).Select(c => Of(real, other, c))];

    /// <summary>Gets the similarity of a column.</summary>
    public static double Of(TableData real, TableData other, int column) => real.Columns[column].IsDiscrete
        ? TotalVariation.Complement(Codes(real, column), Codes(other, column), real.Columns[column].Categories.Count + 1)
        : KolmogorovSmirnov.Complement(real.Numbers(column), other.Numbers(column));

    /// <summary>Gets the similarity that so many rows of the same source have on average.</summary>
    public static double Expected(TableData real, int rows, int column) => real.Columns[column].IsDiscrete
        ? TotalVariation.Expected(Codes(real, column), rows, real.Columns[column].Categories.Count + 1)
        : KolmogorovSmirnov.Expected(real.RowCount, rows);

    private static long[] Codes(TableData table, int column) => Array.ConvertAll(table.Codes(column), code => code + 1L); // 0 is missing
}
