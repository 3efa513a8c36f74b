using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Managed;

namespace Microsoft.ML.Gan.Classification;

/// <summary>What the classifier sees of a row: per column the bin of its value and, of numbers, the rank within the training rows.</summary>
/// <remarks>
/// Ranks are straight between the edges of the bins, so that one search finds both. Numbers beyond the training rows have bins of their
/// own, and a fraction in a column of whole numbers counts as missing. Taken from a row as a user has it, so that any row can be judged, whoever made it.
/// </remarks>
internal sealed partial class DiscriminatorFeatures
{
    private const int BinsPerNumber = 20;
    private const double LargestSingle = 1e37;

    private readonly ColumnBins[] _bins;
    private readonly bool[] _isNumber;
    private readonly bool[] _isWhole;
    private readonly int[] _offsets;

    private DiscriminatorFeatures(ColumnBins[] bins, IReadOnlyList<TableColumn> columns)
    {
        _bins = bins;
        _isNumber = [.. columns.Select(c => !c.IsDiscrete)];
        _isWhole = [.. columns.Select(c => c.Kind == ColumnKind.Integer)];
        Layout = new EncodedLayout([.. bins.Zip(_isNumber, (b, n) => (b.Count, n))]);
        _offsets = [.. bins.Select((_, c) => Layout.SpanOf(c)!.Value.Offset)]; // there is a bin for missing values, so there are two at least
    }

    /// <summary>Gets where each column's features lie.</summary>
    public EncodedLayout Layout { get; }

    /// <summary>Gets the bins of each column.</summary>
    public ReadOnlySpan<ColumnBins> Bins => _bins;

    /// <summary>Chooses bins by real rows.</summary>
    public static DiscriminatorFeatures Fit(TableData real) => new(
        [.. real.Columns.Select((_, c) => ColumnBins.Of(real, c, BinsPerNumber, GanDefaults.MaximumOneHotWidth, hasEnds: true))],
        real.Columns);

    /// <summary>Gets the features of rows.</summary>
    public EncodedTable Of(TableData rows)
    {
        int[][] bins = [.. _bins.Select(b => b.Assign(rows))];
        float[][] ranks = [.. _bins.Select((b, c) => _isNumber[c] ? new float[rows.RowCount] : [])];
        for (int c = 0; c < bins.Length; c++)
        {
            for (int i = 0; i < ranks[c].Length; i++)
            {
                double value = Seen(c, rows.Numbers(c)[i]);
                bins[c][i] = double.IsNaN(value) ? _bins[c].Count - 1 : bins[c][i];
                ranks[c][i] = Rank(_bins[c], bins[c][i], value);
            }
        }

        return new EncodedTable(rows.RowCount, bins, ranks);
    }

    /// <summary>Gets the features of one row, as a network over the layout sees them.</summary>
    /// <param name="row">A number per column, as a <see cref="RowReader"/> writes them.</param>
    /// <param name="ranks">Receives a rank per number column; at least as many as columns.</param>
    /// <param name="bins">Receives the place of a bin per column; at least as many as columns.</param>
    public SparseRows Of(ReadOnlySpan<double> row, Span<float> ranks, Span<int> bins)
    {
        int numbers = 0;
        for (int c = 0; c < row.Length; c++)
        {
            double value = Seen(c, row[c]);
            int bin = _bins[c].BinOf(value);
            bins[c] = _offsets[c] + bin;
            if (_isNumber[c])
            {
                ranks[numbers++] = Rank(_bins[c], bin, value);
            }
        }

        return new SparseRows(ranks, numbers, bins, row.Length, row.Length);
    }

    /// <summary>Gets bins and ranks for many rows at a time; <see langword="null"/> where a column has categories, or numbers that singles cannot hold.</summary>
    public NumberBins? ForNumbers() => Array.TrueForAll(_isNumber, n => n) && Array.TrueForAll(_bins, IsSingle)
        ? new NumberBins([.. _bins.Select((b, c) => Knots(b.Edges) with { IsWhole = _isWhole[c] })])
        : null;

    // The bins beyond the ends have a rank throughout: so each gets an outer end, which may lie anywhere.
    private static RankKnots Knots(ReadOnlySpan<double> edges) => edges.Length == 0 ? new RankKnots([], []) : new RankKnots(
        [edges[0] - 1 - Math.Abs(edges[0]), .. edges, edges[^1] + 1 + Math.Abs(edges[^1])],
        [OuterRank(edges, -1), .. Enumerable.Range(0, edges.Length).Select(LinearRank(edges.Length)), OuterRank(edges, 1)]);

    private static bool IsSingle(ColumnBins bins) => bins.Edges is not [var low, .., var high] || Math.Max(Math.Abs(low), Math.Abs(high)) < LargestSingle;

    private static double OuterRank(ReadOnlySpan<double> edges, int end) => edges.Length == 1 ? 0 : end;

    private static Func<int, double> LinearRank(int edges) => edge => edges == 1 ? 0 : (2.0 * edge / (edges - 1)) - 1;

    /// <summary>Draws a number of a column, every bin as likely as any other, those beyond the ends and that of missing values among them.</summary>
    public double Draw(int column, RandomSource random)
    {
        ReadOnlySpan<double> edges = _bins[column].Edges;
        int bin = random.NextInt(_bins[column].Count);
        double low = bin == 0 ? edges[0] - Width(edges) : bin < _bins[column].Count - 1 ? edges[bin - 1] : double.NaN;
        double high = bin < edges.Length ? edges[bin] : edges[^1] + Width(edges);
        return low + (random.NextDouble() * (high - low));
    }

    // How far beyond an end numbers are drawn: as far as the column is wide, or as its only number is from 0.
    private static double Width(ReadOnlySpan<double> edges) => edges.Length > 1 ? edges[^1] - edges[0] : 1 + Math.Abs(edges[0]);

    // A fraction in a column of whole numbers is as little a value of it as a word that was never learned: it counts as missing.
    private double Seen(int column, double value) => _isWhole[column] && value != Math.Floor(value) ? double.NaN : value;

    // From -1 at the low end of the training rows to 1 at the high one; 0 where missing, and where all numbers are one.
    private static float Rank(ColumnBins bins, int bin, double value)
    {
        ReadOnlySpan<double> edges = bins.Edges;
        if (bin == bins.Count - 1 || edges.Length == 1)
        {
            return 0;
        }

        if (bin == 0 || bin == edges.Length)
        {
            return bin == 0 ? -1 : 1;
        }

        double within = (value - edges[bin - 1]) / (edges[bin] - edges[bin - 1]);
        return (float)((2 * (bin - 1 + within) / (edges.Length - 1)) - 1);
    }
}
