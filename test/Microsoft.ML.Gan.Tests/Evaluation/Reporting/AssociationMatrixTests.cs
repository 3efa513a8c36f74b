using System.Linq;
using Microsoft.ML.Gan.Evaluation.Reporting;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Evaluation.Reporting;

public sealed class AssociationMatrixTests
{
    [Fact]
    public void Columns_FewPairs_StandBesideThoseTheyHaveToDoWith()
    {
        var matrix = new AssociationMatrix([new("a", "b", 1, 0.1, 0.2), new("a", "c", 1, 0.9, 0.8), new("a", "d", 1, -0.2, 0.1), new("b", "d", 1, 0.7, 0.7), new("c", "d", 1, 0.0, 0.0)]);

        Assert.Equal(["a", "c", "d", "b"], matrix.Columns);
        Assert.Equal((0.9, 0.8, 0.3), (matrix.Real(0, 1), matrix.Synthetic(1, 0), matrix.LargestDifference), new Rounded());
        Assert.True(double.IsNaN(matrix.Real(1, 3)));
    }

    [Fact]
    public void Columns_ManyPairs_AreThoseThatDifferMost()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(i => $"c{i}")];
        var matrix = new AssociationMatrix([.. from i in Enumerable.Range(0, 40) from j in Enumerable.Range(0, i) select new PairEvaluation(names[j], names[i], 1, 0.5, 0.5 + (j >= 20 ? 0.2 : 0))]);

        Assert.Equal((AssociationMatrix.MostColumns, 40), (matrix.Columns.Count, matrix.ColumnCount));
        Assert.Superset(names[20..].ToHashSet(), matrix.Columns.ToHashSet());
    }

    [Fact]
    public void LargestDifference_NoFigures_IsZero() => Assert.Equal(0, new AssociationMatrix([new("a", "b", double.NaN, double.NaN, double.PositiveInfinity)]).LargestDifference);

    private sealed class Rounded : System.Collections.Generic.IEqualityComparer<(double, double, double)>
    {
        public bool Equals((double, double, double) x, (double, double, double) y) => GetHashCode(x) == GetHashCode(y);

        public int GetHashCode((double, double, double) x) => (System.Math.Round(x.Item1, 9), System.Math.Round(x.Item2, 9), System.Math.Round(x.Item3, 9)).GetHashCode();
    }
}
