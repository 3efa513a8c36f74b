using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Training.Monitoring;
using Microsoft.ML.Gan.Training.Quality;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Quality;

public sealed class TableLookTests
{
    [Fact]
    public void Measure_RowsOfTheSameTable_AreSound()
    {
        using var look = new TableLook(TestTables.Labeled(600), 1);

        (RowMeasures? rows, CategoryCoverage? categories) = look.Measure(TestTables.Labeled(4000, seed: 2));

        Assert.InRange(rows!.Coverage, 0.92, 1);
        Assert.InRange(rows.Diversity, 0.9, 1.1);
        Assert.InRange(rows.Repeats - rows.RealRepeats, -0.1, 0.1);
        Assert.Equal((5, 5), (categories!.Seen, categories.Total));
    }

    [Fact]
    public void Measure_OneRowOverAndOver_IsACollapse()
    {
        TableData real = TestTables.Labeled(600);
        using var look = new TableLook(real, 1);

        (RowMeasures? rows, CategoryCoverage? categories) = look.Measure(real.Take(Enumerable.Repeat(1, 4000).ToArray()));

        Assert.InRange(rows!.Coverage, 0, 0.1);
        Assert.Equal(0, rows.Diversity, 2e-3);
        Assert.Equal(0.998, rows.Repeats, 1e-9);
        Assert.Equal((2, 5, "column 'Color'"), (categories!.Seen, categories.Total, categories.Worst!.Value.Name));
    }

    [Fact]
    public void Measure_FewRealRows_CountsCategoriesOnly()
    {
        using var look = new TableLook(TestTables.Labeled(49), 1);

        (RowMeasures? rows, CategoryCoverage? categories) = look.Measure(TestTables.Labeled(1000));

        Assert.Null(rows);
        Assert.Equal(1, categories!.Share);
    }
}
