using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Training.Quality;

/// <summary>How well a table keeps what every two columns of the real one have to do with each other.</summary>
/// <remarks>
/// The mean over pairs of 1 − total variation distance between the two binned contingency tables: SDMetrics' contingency
/// similarity, over the frequent categories and the deciles of numbers. From 0 to 1, 1 is best; with few rows even rows of the same
/// source stay below 1, so compare scores of equally many rows only.
/// </remarks>
internal sealed class PairFidelity
{
    // Beyond so many columns pairs are drawn: the mean over a thousand pairs is steady enough.
    private const int MostPairs = 1000;
    private const int NumberBins = 10;
    private const int MostCategoryBins = 30;

    private readonly ColumnBins[] _bins;
    private readonly (int First, int Second)[] _pairs;
    private readonly double[][] _real;

    /// <summary>Learns the contingency tables of real rows.</summary>
    public PairFidelity(TableData real)
    {
        _bins = [.. Enumerable.Range(0, real.Columns.Count).Select(c => ColumnBins.Of(real, c, NumberBins, MostCategoryBins))];
        _pairs = [.. Pairs(_bins.Length)];
        _real = Tables(real);
    }

    /// <summary>Gets the fidelity of rows with the same columns.</summary>
    public double Score(TableData synthetic)
    {
        double[][] found = Tables(synthetic);
        double sum = 0;
        for (int p = 0; p < _pairs.Length; p++)
        {
            double distance = 0;
            for (int i = 0; i < found[p].Length; i++)
            {
                distance += Math.Abs(found[p][i] - _real[p][i]);
            }

            sum += 1 - (distance / 2);
        }

        return sum / _pairs.Length;
    }

    private double[][] Tables(TableData table)
    {
        int[][] bins = [.. _bins.Select(b => b.Assign(table))];
        var tables = new double[_pairs.Length][];
        double share = 1.0 / table.RowCount;
        for (int p = 0; p < tables.Length; p++)
        {
            (int first, int second) = _pairs[p];
            int width = _bins[second].Count;
            double[] shares = tables[p] = new double[_bins[first].Count * width];
            for (int row = 0; row < table.RowCount; row++)
            {
                shares[(bins[first][row] * width) + bins[second][row]] += share;
            }
        }

        return tables;
    }

    // A single column is paired with itself, so that its own distribution is judged. Many columns: every k-th pair.
    private static IEnumerable<(int First, int Second)> Pairs(int columns)
    {
        if (columns == 1)
        {
            return [(0, 0)];
        }

        (int, int)[] all = [.. from a in Enumerable.Range(0, columns) from b in Enumerable.Range(a + 1, columns - a - 1) select (a, b)];
        int every = (all.Length + MostPairs - 1) / MostPairs;
        return all.Where((_, i) => i % every == 0);
    }
}
