using System.Linq;
using Microsoft.ML.Gan.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Data;

public sealed class ColumnBinsTests
{
    [Fact]
    public void Assign_Numbers_GoIntoEqualSharesAndMissingOnesIntoTheLast()
    {
        TableData table = TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Range(0, 100).Select(i => (double)i)]);

        ColumnBins bins = ColumnBins.Of(table, 0, numberBins: 4, categoryBins: 10);

        Assert.Equal([25, 25, 25, 25], bins.Assign(table).GroupBy(b => b).OrderBy(g => g.Key).Select(g => g.Count()));
        Assert.Equal([0, 0, 1, 3, 4], bins.Assign(TestTables.Of(ColumnKind.Continuous, -7, 24.4, 25, 1e9, double.NaN)));
        Assert.Equal(5, bins.Count);
    }

    [Fact]
    public void Assign_ANumberThatManyRowsShare_StartsABin()
    {
        TableData table = TestTables.Of(ColumnKind.Continuous, [.. Enumerable.Repeat(0.0, 90), .. Enumerable.Range(1, 10).Select(i => (double)i)]);

        ColumnBins bins = ColumnBins.Of(table, 0, numberBins: 10, categoryBins: 10);

        int[] assigned = bins.Assign(TestTables.Of(ColumnKind.Continuous, -1, 0, 0.4, 1, 10));
        Assert.Equal([0, 1, 1, 2, 2], assigned);
    }

    [Fact]
    public void Assign_OnlyMissingNumbers_HaveABin()
    {
        TableData table = TestTables.Of(ColumnKind.Continuous, double.NaN, double.NaN);

        ColumnBins bins = ColumnBins.Of(table, 0, 4, 4);

        Assert.Equal([1, 1], bins.Assign(table));
        Assert.Equal(2, bins.Count);
    }

    [Fact]
    public void Assign_MoreCategoriesThanBins_ShareOne()
    {
        TableData table = TestTables.OfCodes(4, 3, 3, 3, 1, 1, 0, 2, -1);

        ColumnBins bins = ColumnBins.Of(table, 0, numberBins: 4, categoryBins: 2);

        Assert.Equal([0, 0, 0, 1, 1, 2, 2, 3], bins.Assign(table));
        Assert.Equal(4, bins.Count);
    }
}
