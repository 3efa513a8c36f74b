using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Makes rows that lie between real rows which are near each other, as oversampling does.</summary>
/// <remarks>
/// Chawla et al. 2002 (SMOTE-NC), arXiv:1106.1813, section 6.1: a number lies somewhere between a row's and a neighbor's, a category is the most
/// frequent of the neighbors. Neighbors are sought among a few rows drawn anew for each row made, by their bins and ranks, so that the work stays the
/// same however large the table is.
/// </remarks>
internal static class BlendedRows
{
    private const int Candidates = 300;
    private const int Neighbors = 5;

    /// <summary>Makes rows.</summary>
    /// <param name="real">Real rows to blend; at least two.</param>
    /// <param name="features">What their distance is measured by.</param>
    /// <param name="count">How many to make.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public static TableData Make(TableData real, DiscriminatorFeatures features, int count, RandomSource random, CancellationToken cancellationToken = default)
    {
        EncodedTable places = features.Of(real);
        var made = new TableData(real.Columns, count);
        for (int row = 0; row < count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int own = random.NextInt(real.RowCount);
            int[] neighbors = Nearest(places, own, random);
            (int other, double share) = (neighbors[random.NextInt(neighbors.Length)], random.NextDouble());
            for (int c = 0; c < real.Columns.Count; c++)
            {
                if (real.Columns[c].IsDiscrete)
                {
                    made.Codes(c)[row] = MostFrequent(real.Codes(c), neighbors);
                }
                else
                {
                    double from = real.Numbers(c)[own], to = real.Numbers(c)[other];
                    made.Numbers(c)[row] = real.Columns[c].Whole(from + (share * (to - from)));
                }
            }
        }

        return made;
    }

    private static int[] Nearest(EncodedTable places, int own, RandomSource random)
    {
        int[] rows = new int[Candidates];
        double[] distances = new double[Candidates];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = random.NextInt(places.RowCount);
            distances[i] = rows[i] == own ? double.PositiveInfinity : Distance(places, own, rows[i]);
        }

        Array.Sort(distances, rows);
        return rows[..Neighbors];
    }

    private static double Distance(EncodedTable places, int first, int second)
    {
        double sum = 0;
        for (int c = 0; c < places.Components.Length; c++)
        {
            double difference = places.Scalars[c].Length > 0 ? places.Scalars[c][first] - places.Scalars[c][second]
                : places.Components[c][first] == places.Components[c][second] ? 0 : 1;
            sum += difference * difference;
        }

        return sum;
    }

    private static int MostFrequent(int[] codes, IEnumerable<int> rows) =>
        rows.Select(r => codes[r]).GroupBy(code => code).OrderByDescending(g => g.Count()).First().Key;
}
