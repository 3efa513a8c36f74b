using Microsoft.ML.Gan.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Data;

public sealed class TableDataTests
{
    [Fact]
    public void Concatenate_Tables_StandInOrder()
    {
        TableData all = TableData.Concatenate([Table((1, 0.5)), Table(), Table((0, 1.5), (-1, 2.5))]);

        Assert.Equal(3, all.RowCount);
        Assert.Equal([1, 0, -1], all.Codes(0));
        Assert.Equal([0.5, 1.5, 2.5], all.Numbers(1));
    }

    [Fact]
    public void Put_Rows_GoToTheirPlacesOnly()
    {
        TableData target = Table((0, 1), (0, 2), (0, 3), (0, 4));

        target.Put(Table((1, 8), (-1, 9)), [3, 1]);

        Assert.Equal([0, -1, 0, 1], target.Codes(0));
        Assert.Equal([1, 9, 3, 8], target.Numbers(1));
    }

    [Fact]
    public void Take_RepeatedIndices_CopiesTheRowsInThatOrder()
    {
        TableData source = Table((0, 1), (1, 2), (-1, 3));

        TableData taken = source.Take([2, 0, 2]);
        source.Numbers(1)[2] = 99;

        Assert.Equal([-1, 0, -1], taken.Codes(0));
        Assert.Equal([3, 1, 3], taken.Numbers(1));
    }

    private static TableData Table(params (int Code, double Number)[] rows)
    {
        var table = new TableData(
            [new TableColumn("C", ColumnKind.Categorical, ["a", "b"]), new TableColumn("X", ColumnKind.Continuous, [])], rows.Length);
        for (int i = 0; i < rows.Length; i++)
        {
            (table.Codes(0)[i], table.Numbers(1)[i]) = rows[i];
        }

        return table;
    }
}
