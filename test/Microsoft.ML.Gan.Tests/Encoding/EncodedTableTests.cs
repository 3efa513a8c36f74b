using Microsoft.ML.Gan.Encoding;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Encoding;

public sealed class EncodedTableTests
{
    private static readonly EncodedTable Table = new(3, [[0, 1, 2], [5, 6, 7]], [[0.1f, 0.2f, 0.3f], []]);

    [Fact]
    public void Take_Rows_CopiesComponentsAndScalarsInThatOrder()
    {
        EncodedTable taken = Table.Take([2, 0]);

        Assert.Equal(2, taken.RowCount);
        Assert.Equal([2, 0], taken.Components[0]);
        Assert.Equal([7, 5], taken.Components[1]);
        Assert.Equal([0.3f, 0.1f], taken.Scalars[0]);
        Assert.Empty(taken.Scalars[1]); // a column without scalars stays so
    }

    [Fact]
    public void Concatenate_Tables_StandInOrder()
    {
        EncodedTable all = EncodedTable.Concatenate([Table, Table.Take([1])]);

        Assert.Equal(4, all.RowCount);
        Assert.Equal([0, 1, 2, 1], all.Components[0]);
        Assert.Equal([5, 6, 7, 6], all.Components[1]);
        Assert.Equal([0.1f, 0.2f, 0.3f, 0.2f], all.Scalars[0]);
        Assert.Empty(all.Scalars[1]);
    }

    [Fact]
    public void Megabytes_Cells_CountFourBytesEach() => Assert.Equal(9 * 4 / (1024.0 * 1024), Table.Megabytes, 1e-12);
}
