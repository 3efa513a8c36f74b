using System;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.ML.Gan.Evaluation.Reporting;

/// <summary>The associations of pairs of columns as a square, of those columns whose pairs differ most where there are many.</summary>
internal sealed class AssociationMatrix
{
    /// <summary>The most columns whose names can be read beside a square.</summary>
    public const int MostColumns = 24;

    private readonly Dictionary<(string, string), PairEvaluation> _pairs = [];

    /// <summary>Arranges pairs.</summary>
    public AssociationMatrix(IReadOnlyList<PairEvaluation> pairs)
    {
        foreach (PairEvaluation pair in pairs)
        {
            _pairs[(pair.First, pair.Second)] = _pairs[(pair.Second, pair.First)] = pair;
        }

        string[] all = [.. pairs.SelectMany(p => new[] { p.First, p.Second }).Distinct()];
        ColumnCount = all.Length;
        Columns = Order([.. all.Length <= MostColumns
            ? all
            : all.OrderByDescending(c => all.Max(o => Finite(Difference(c, o)))).Take(MostColumns)]);
        LargestDifference = Columns.SelectMany(c => Columns.Select(o => Finite(Difference(c, o)))).Max();
    }

    /// <summary>Gets the columns, those that have to do with each other side by side.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Gets how many columns there are in all.</summary>
    public int ColumnCount { get; }

    /// <summary>Gets the largest difference of two associations, without its sign.</summary>
    public double LargestDifference { get; }

    /// <summary>Gets an association in real rows; NaN where it is not known.</summary>
    public double Real(int row, int column) => Of(Columns[row], Columns[column])?.RealAssociation ?? double.NaN;

    /// <summary>Gets an association in synthetic rows.</summary>
    public double Synthetic(int row, int column) => Of(Columns[row], Columns[column])?.SyntheticAssociation ?? double.NaN;

    /// <summary>Gets that in synthetic rows less that in real ones.</summary>
    public double Difference(int row, int column) => Difference(Columns[row], Columns[column]);

    private double Difference(string first, string second) => Of(first, second) is { } pair ? pair.SyntheticAssociation - pair.RealAssociation : double.NaN;

    private PairEvaluation? Of(string first, string second) => _pairs.GetValueOrDefault((first, second));

    // From the column with the most to do with others, always on to the one that has most to do with the last.
    private string[] Order(List<string> left)
    {
        var ordered = new List<string>();
        string? next = left.OrderByDescending(c => left.Sum(o => Strength(c, o))).FirstOrDefault();
        while (next is not null)
        {
            ordered.Add(next);
            left.Remove(next);
            next = left.OrderByDescending(c => Strength(c, ordered[^1])).ThenByDescending(c => ordered.Sum(o => Strength(c, o))).FirstOrDefault();
        }

        return [.. ordered];
    }

    private double Strength(string first, string second) => Of(first, second) is { } pair ? Finite(pair.RealAssociation) : 0;

    private static double Finite(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;
}
