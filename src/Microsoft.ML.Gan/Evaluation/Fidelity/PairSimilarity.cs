using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.ML.Gan.Data;

namespace Microsoft.ML.Gan.Evaluation.Fidelity;

/// <summary>The similarity of pairs of columns: of correlations for two numbers, of contingency tables otherwise.</summary>
/// <remarks>In a contingency table a number is cut into ten bins of equal width over the range of the real rows, a missing one lying in the first.</remarks>
internal sealed class PairSimilarity
{
    private const int Bins = 10;

    private readonly TableData _real;
    private readonly int[] _columns;
    private readonly CancellationToken _cancellationToken;
    private readonly long[]?[] _binned;

    /// <param name="real">The rows that others are compared with.</param>
    /// <param name="columns">The columns that are paired.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public PairSimilarity(TableData real, int[] columns, CancellationToken cancellationToken)
    {
        (_real, _columns, _cancellationToken) = (real, columns, cancellationToken);
        Pairs = [.. columns.SelectMany((a, i) => columns.Skip(i + 1).Select(b => (a, b))).AsParallel().AsOrdered().WithCancellation(cancellationToken)
            .Where(p => !AreNumbers(p) || !double.IsNaN(Pearson(real, p)))];
        _binned = Binned(real);
    }

    /// <summary>Gets the pairs; two numbers of which one does not vary in real rows are none.</summary>
    public IReadOnlyList<(int First, int Second)> Pairs { get; }

    /// <summary>Gets the similarity of each pair in other rows.</summary>
    public double[] Of(TableData other)
    {
        long[]?[] binned = Binned(other);
        return Each(p => AreNumbers(p)
            ? Correlation.Similarity(Pearson(_real, p), Pearson(other, p))
            : TotalVariation.Complement(Joint(_binned, p), Joint(binned, p), (long)Size(p.First) * Size(p.Second)));
    }

    /// <summary>Gets the similarity of each pair that so many rows of the same source have on average.</summary>
    public double[] Expected(int rows) => Each(p =>
    {
        double r = AreNumbers(p) ? Pearson(_real, p) : 0, inverse = (1.0 / _real.RowCount) + (1.0 / rows);
        return AreNumbers(p)
            ? 1 - (Math.Sqrt(2 / Math.PI * inverse) * (1 - (r * r)) / 2)
            : TotalVariation.Expected(Joint(_binned, p), rows, (long)Size(p.First) * Size(p.Second));
    });

    /// <summary>Gets how strongly the columns of each pair go together.</summary>
    public double[] Associations(TableData table) => Each(p => (IsNumber(p.First), IsNumber(p.Second)) switch
    {
        (true, true) => Pearson(table, p) is var r && double.IsNaN(r) ? 0 : r,
        (true, false) => Association.Ratio(table.Codes(p.Second), table.Numbers(p.First)),
        (false, true) => Association.Ratio(table.Codes(p.First), table.Numbers(p.Second)),
        _ => Association.Cramer(table.Codes(p.First), table.Codes(p.Second)),
    });

    private static double Pearson(TableData table, (int First, int Second) pair) => Correlation.Pearson(table.Numbers(pair.First), table.Numbers(pair.Second));

    private double[] Each(Func<(int First, int Second), double> measure)
    {
        var values = new double[Pairs.Count];
        Parallel.For(0, values.Length, new ParallelOptions { CancellationToken = _cancellationToken }, i => values[i] = measure(Pairs[i]));
        return values;
    }

    private bool IsNumber(int column) => !_real.Columns[column].IsDiscrete;

    private bool AreNumbers((int First, int Second) pair) => IsNumber(pair.First) && IsNumber(pair.Second);

    // A missing category is one, too.
    private int Size(int column) => IsNumber(column) ? Bins : _real.Columns[column].Categories.Count + 1;

    private long[] Joint(long[]?[] binned, (int First, int Second) pair)
    {
        long[] first = binned[pair.First]!, second = binned[pair.Second]!;
        var joint = new long[first.Length];
        int size = Size(pair.Second);
        for (int i = 0; i < joint.Length; i++)
        {
            joint[i] = (first[i] * size) + second[i];
        }

        return joint;
    }

    private long[]?[] Binned(TableData table)
    {
        var binned = new long[]?[_real.Columns.Count];
        foreach (int column in _columns)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            binned[column] = IsNumber(column) ? Cut(_real.Numbers(column), table.Numbers(column)) : Array.ConvertAll(table.Codes(column), code => code + 1L);
        }

        return binned;
    }

    private static long[] Cut(double[] real, double[] values)
    {
        double[] present = [.. real.Where(v => !double.IsNaN(v))];
        double low = present.Length > 0 ? present.Min() : 0, step = present.Length > 0 ? (present.Max() - low) / Bins : 0;
        double[] edges = [.. Enumerable.Range(1, Bins - 1).Select(i => (i * step) + low)];
        return Array.ConvertAll(values, value => Bin(edges, value));
    }

    // Of a missing number the first: it is above no edge.
    private static long Bin(double[] edges, double value)
    {
        int bin = 0;
        while (bin < edges.Length && edges[bin] <= value)
        {
            bin++;
        }

        return bin;
    }
}
