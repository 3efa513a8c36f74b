using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Training.Quality;

/// <summary>Rows of a table as vectors whose distances mean something: no column weighs more than another.</summary>
/// <remarks>
/// A category is a place of its own, the rarest of a wide column share one, and two different ones are a distance of 1 apart. A number is the share of
/// real rows below it, from 0 to 1; whether it is missing is a place beside it.
/// </remarks>
internal sealed class RowVectors
{
    private const int MostCategories = 30;

    // Two rows differ in two places.
    private static readonly float Category = MathF.Sqrt(0.5f);

    private readonly List<(ColumnBins? Bins, double[] Ascending, int Offset)> _columns = [];

    /// <summary>Takes the measure of every column.</summary>
    /// <param name="real">Real rows, at least one.</param>
    public RowVectors(TableData real)
    {
        for (int c = 0; c < real.Columns.Count; c++)
        {
            ColumnBins? bins = real.Columns[c].IsDiscrete ? ColumnBins.Of(real, c, 0, MostCategories) : null;
            _columns.Add((bins, bins is null ? [.. real.Numbers(c).Where(v => !double.IsNaN(v)).Order()] : [], Width));
            Width += bins?.Count ?? 2;
        }
    }

    /// <summary>Gets the numbers of a vector.</summary>
    public int Width { get; }

    /// <summary>Gets the vectors of rows with the same columns, one after the other.</summary>
    public float[] Of(TableData rows)
    {
        float[] vectors = new float[rows.RowCount * Width];
        for (int c = 0; c < _columns.Count; c++)
        {
            (ColumnBins? bins, double[] ascending, int offset) = _columns[c];
            if (bins is not null)
            {
                int[] places = bins.Assign(rows);
                for (int row = 0; row < places.Length; row++)
                {
                    vectors[(row * Width) + offset + places[row]] = Category;
                }

                continue;
            }

            double[] numbers = rows.Numbers(c);
            for (int row = 0; row < numbers.Length; row++)
            {
                bool isMissing = double.IsNaN(numbers[row]);
                vectors[(row * Width) + offset] = isMissing ? 0.5f : Rank(ascending, numbers[row]);
                vectors[(row * Width) + offset + 1] = isMissing ? 1 : 0;
            }
        }

        return vectors;
    }

    // The middle of the rows that have this very number, so that a value shared by many is not at the end of its share.
    private static float Rank(double[] ascending, double value)
    {
        int below = CountBelow(ascending, value, orEqual: false), upTo = CountBelow(ascending, value, orEqual: true);
        return ascending.Length == 0 ? 0.5f : (below + upTo) / (2f * ascending.Length);
    }

    private static int CountBelow(double[] ascending, double value, bool orEqual)
    {
        int low = 0, high = ascending.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (ascending[middle] < value || (orEqual && ascending[middle] == value))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
