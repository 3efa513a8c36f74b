using System.Collections.Generic;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Makes rows that could have been real but for what their columns have to do with each other, or for where their values lie.</summary>
/// <remarks>
/// Density estimation as classification against a reference (Hastie, Tibshirani and Friedman 2009, The Elements of Statistical Learning,
/// section 14.2.4). A row takes over a real row's values but for a random part of its columns. Of these a part comes from other rows, which teaches what
/// columns have to do with each other; the rest is drawn evenly over the column's bins, which teaches where the data lies and where it ends.
/// </remarks>
internal static class NegativeRows
{
    // At most; each row has a share of its own.
    private const double EvenShare = 0.8;

    /// <summary>Makes rows.</summary>
    /// <param name="real">Real rows to take values from.</param>
    /// <param name="features">The bins of the columns.</param>
    /// <param name="count">How many to make.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static TableData Make(TableData real, DiscriminatorFeatures features, int count, RandomSource random, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<TableColumn> columns = real.Columns;
        var made = new TableData(columns, count);
        for (int row = 0; row < count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int own = random.NextInt(real.RowCount), certain = random.NextInt(columns.Count);
            double share = random.NextDouble(), even = EvenShare * random.NextDouble();
            for (int c = 0; c < columns.Count; c++)
            {
                bool isTaken = c == certain || random.NextDouble() < share, isEven = isTaken && random.NextDouble() < even;
                int source = isTaken ? random.NextInt(real.RowCount) : own;
                if (columns[c].IsDiscrete)
                {
                    made.Codes(c)[row] = isEven ? random.NextInt(columns[c].Categories.Count + 1) - 1 : real.Codes(c)[source];
                }
                else
                {
                    made.Numbers(c)[row] = isEven ? columns[c].Whole(features.Draw(c, random)) : real.Numbers(c)[source];
                }
            }
        }

        return made;
    }
}
