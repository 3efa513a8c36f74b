using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Microsoft.ML.Gan.Augmentation.Oversampling;

/// <summary>Finds the nearest rows of a class exactly, on all processors.</summary>
internal static class NearestRows
{
    /// <summary>Finds the neighbors of some rows.</summary>
    /// <param name="distances">The distances.</param>
    /// <param name="rowCount">The number of rows of the class; at least two.</param>
    /// <param name="wanted">The rows whose neighbors are wanted; a row may be named twice.</param>
    /// <param name="count">How many neighbors; no more are found than there are other rows.</param>
    /// <param name="cancellationToken">Ends the search early.</param>
    /// <returns>The neighbors of each row, nearest first; of equally near ones the first in the table.</returns>
    public static IReadOnlyDictionary<int, int[]> Find(
        MixedDistances distances, int rowCount, IEnumerable<int> wanted, int count, CancellationToken cancellationToken)
    {
        int[] rows = [.. wanted.Distinct()];
        int[][] found = new int[rows.Length][];
        count = Math.Min(count, rowCount - 1);
        Parallel.For(
            0,
            rows.Length,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken },
            () => new double[rowCount],
            (i, _, squared) =>
            {
                distances.Measure(rows[i], squared);
                squared[rows[i]] = double.PositiveInfinity;
                found[i] = Smallest(squared, count);
                return squared;
            },
            _ => { });
        return rows.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    // An insertion into a short sorted list; most rows are farther than its end and cost one comparison.
    private static int[] Smallest(ReadOnlySpan<double> values, int count)
    {
        int[] places = new int[count];
        double[] smallest = new double[count];
        Array.Fill(smallest, double.PositiveInfinity);
        for (int i = 0; i < values.Length; i++)
        {
            double value = values[i];
            if (value >= smallest[^1])
            {
                continue;
            }

            int place = count - 1;
            for (; place > 0 && smallest[place - 1] > value; place--)
            {
                (smallest[place], places[place]) = (smallest[place - 1], places[place - 1]);
            }

            (smallest[place], places[place]) = (value, i);
        }

        return places;
    }
}
