using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Tests.Data;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation;

public sealed class AugmentationPlanTests
{
    [Fact]
    public void Make_Balance_FillsEveryClassUpToTheLargest()
        => Assert.Equal([0, 5, 3], Make(new() { Balance = true }).RowsPerLabel);

    [Fact]
    public void Make_NothingAsked_Balances()
        => Assert.Equal([0, 5, 3], Make(new()).RowsPerLabel);

    [Fact]
    public void Make_RowCount_KeepsTheRealFrequenciesExactly()
        => Assert.Equal([600, 100, 300], Make(new() { RowCount = 1000 }).RowsPerLabel);

    [Fact]
    public void Make_RowCountThatDoesNotDivide_SharesByLargestRemainder()
        => Assert.Equal([4, 1, 2], Make(new() { RowCount = 7 }).RowsPerLabel);

    [Fact]
    public void Make_Ratio_IsRowsPerRealRow()
        => Assert.Equal([9, 2, 4], Make(new() { Ratio = 1.5 }).RowsPerLabel);

    [Fact]
    public void Make_WithoutLabel_IsOneNumber()
        => Assert.Equal([25], Make(new() { LabelColumnName = null, Ratio = 2.5 }).RowsPerLabel);

    [Fact]
    public void Make_BalanceOfOneClass_Throws()
    {
        var view = new MemoryView(("Label", TextDataViewType.Instance, Enumerable.Repeat("a".AsMemory(), 10).ToArray()));
        (TableSchema schema, TableData data) = TableReaderTests.Read(view, "Label");

        var error = Assert.Throws<ArgumentException>(() => AugmentationPlan.Make(new GanAugmentEstimator.Options { Balance = true }, schema, data));

        Assert.Equal(
            "Label column 'Label' holds only 'a'; at least two classes are needed to balance them. "
            + "Add rows of another class, or set RowCount or Ratio instead of Balance.",
            error.Message);
    }

    [Theory]
    [InlineData(5, 1.0, false, "RowCount and Ratio are both set; they contradict each other. Set one of RowCount, Ratio and Balance.")]
    [InlineData(5, null, true, "RowCount and Balance are both set; they contradict each other. Set one of RowCount, Ratio and Balance.")]
    [InlineData(0, null, false, "RowCount is 0; it must be at least 1.")]
    [InlineData(null, 0.0, false, "Ratio is 0; synthetic rows per real row must lie above 0 and at most at 10.")]
    [InlineData(null, 10.5, false, "Ratio is 10.5; synthetic rows per real row must lie above 0 and at most at 10.")]
    [InlineData(null, double.NaN, false, "Ratio is NaN; synthetic rows per real row must lie above 0 and at most at 10.")]
    public void Settle_BadAsk_Throws(int? rowCount, double? ratio, bool balance, string message)
    {
        var options = new GanAugmentEstimator.Options { RowCount = rowCount, Ratio = ratio, Balance = balance };

        var error = Assert.ThrowsAny<ArgumentException>(() => AugmentationPlan.Settle(options));

        Assert.Equal(message, error.Message);
    }

    [Theory]
    [InlineData(false, "LabelColumnName is null and neither RowCount nor Ratio is set. Set one of the three.")]
    [InlineData(true, "Balance is set and LabelColumnName is null; classes are needed to balance them. Set LabelColumnName, or RowCount or Ratio instead of Balance.")]
    public void Settle_WithoutLabel_Throws(bool balance, string message)
    {
        var options = new GanAugmentEstimator.Options { LabelColumnName = null, Balance = balance };

        var error = Assert.Throws<ArgumentException>(() => AugmentationPlan.Settle(options));

        Assert.Equal(message, error.Message);
    }

    // Ten rows: six of class a, one of b, three of c.
    private static AugmentationPlan Make(GanAugmentEstimator.Options options)
    {
        AugmentationPlan.Settle(options);
        var view = new MemoryView(("Label", TextDataViewType.Instance, "aaaaaabccc".Select(c => $"{c}".AsMemory()).ToArray()));
        (TableSchema schema, TableData data) = TableReaderTests.Read(view, options.LabelColumnName);
        return AugmentationPlan.Make(options, schema, data);
    }
}
