using System;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <summary>What the density ratio is a function of: each column's category, or the rank of its number and the bin it falls in.</summary>
/// <remarks>Taken from rows as a user sees them, so that a ratio speaks of their values and not of how the generator writes them.</remarks>
internal sealed partial class RowFeatures
{
    private const int NumberBins = 20;
    private const int RowsPerKnot = 10;

    private readonly ColumnBins[] _bins;
    private readonly DistributionFunction?[] _ranks;

    /// <summary>Chooses bins and ranks by real rows.</summary>
    public RowFeatures(TableData real)
    {
        int[] columns = [.. Enumerable.Range(0, real.Columns.Count)];
        _bins = [.. columns.Select(c => ColumnBins.Of(real, c, NumberBins, GanDefaults.MaximumOneHotWidth))];
        _ranks = [.. columns.Select(c => real.Columns[c].IsDiscrete ? null : Ranks(real.Numbers(c)))];
        Layout = new EncodedLayout([.. columns.Select(c => (_bins[c].Count, _ranks[c] != null))]);
    }

    /// <summary>Gets where each column's features lie.</summary>
    public EncodedLayout Layout { get; }

    /// <summary>Gets the features of rows: a bin per column and, of numbers, the rank from -1 to 1; 0 where missing.</summary>
    public EncodedTable Of(TableData rows) => new(
        rows.RowCount,
        [.. _bins.Select(b => b.Assign(rows))],
        [.. _ranks.Select((ranks, c) => ranks == null ? [] : Array.ConvertAll(rows.Numbers(c), v => Rank(ranks, v)))]);

    private static float Rank(DistributionFunction ranks, double value) =>
        double.IsNaN(value) ? 0 : (float)((2 * ranks.ShareBelow(value, 0.5)) - 1);

    private static DistributionFunction? Ranks(double[] values)
    {
        double[] ascending = [.. values.Where(v => !double.IsNaN(v)).Order()];
        return ascending.Length == 0 ? null : DistributionFunction.Fit(ascending, RowsPerKnot);
    }
}
