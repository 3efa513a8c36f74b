using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Training;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training;

public sealed class TrainingRowsTests
{
    [Fact]
    public void Split_LargeTable_DividesTheRowsAndKeepsBothFormsTogether()
    {
        TrainingRows rows = Split(2000, 0.1, 1);

        Assert.Equal((1800, 200), (rows.Learned.RowCount, rows.HeldOut!.RowCount));
        Assert.Equal(Enumerable.Range(0, 2000), rows.Learned.Components[0].Concat(rows.HeldOut.Components[0]).Order());
        Assert.Equal(rows.Learned.Components[0].Select(c => (double)c), rows.LearnedRows.Numbers(0));
        Assert.Equal(rows.HeldOut.Components[0].Select(c => (double)c), rows.HeldOutRows!.Numbers(0));
        Assert.InRange(rows.HeldOut.Components[0].Average(), 850, 1150); // from all over the table: the standard error is 41
    }

    [Fact]
    public void Split_Seed_DecidesWhichRows()
    {
        Assert.Equal(Split(2000, 0.1, 1).HeldOut!.Components[0], Split(2000, 0.1, 1).HeldOut!.Components[0]);
        Assert.NotEqual(Split(2000, 0.1, 1).HeldOut!.Components[0], Split(2000, 0.1, 2).HeldOut!.Components[0]);
    }

    [Theory]
    [InlineData(999, 0.1)] // too small to spare any
    [InlineData(2000, 0.0)]
    public void Split_NothingToHoldOut_LearnsAll(int count, double share)
    {
        TrainingRows rows = Split(count, share, 1);

        Assert.Equal(count, rows.Learned.RowCount);
        Assert.Null(rows.HeldOut);
        Assert.Null(rows.HeldOutRows);
    }

    [Fact]
    public void Split_VeryLargeTable_HoldsOutAndComparesNoMoreThanTheLimits()
    {
        TrainingRows rows = Split(70_000, 0.2, 1);

        Assert.Equal((5000, 65_000, 50_000), (rows.HeldOut!.RowCount, rows.Learned.RowCount, rows.LearnedRows.RowCount));
    }

    // The number of every row, in both forms.
    private static TrainingRows Split(int rows, double share, int seed)
    {
        int[] numbers = [.. Enumerable.Range(0, rows)];
        TableData data = TestTables.Of(ColumnKind.Integer, [.. numbers.Select(n => (double)n)]);
        return TrainingRows.Split(data, new EncodedTable(rows, [numbers], [[]]), share, seed);
    }
}
