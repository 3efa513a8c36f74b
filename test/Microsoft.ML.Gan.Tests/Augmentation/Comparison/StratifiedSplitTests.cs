using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation.Comparison;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Augmentation.Comparison;

public sealed class StratifiedSplitTests
{
    private static readonly RowLabels Labels = TableReader.ReadLabels(
        new MemoryView(("Label", BooleanDataViewType.Instance, Enumerable.Range(0, 100).Select(i => i % 10 == 0).ToArray())), "Label", default);

    [Fact]
    public void Draw_Classes_HoldsTheSameShareOfEachOut()
    {
        StratifiedSplit split = StratifiedSplit.Draw(Labels, 0.2, new RandomSource(1, "split"));

        Assert.Equal(20, split.Test.Sum());
        Assert.Equal(2, Labels.RowsOf(1).Sum(row => split.Test[row]));
        Assert.All(split.Train.Zip(split.Test), pair => Assert.Equal(1, pair.First + pair.Second));
    }

    [Fact]
    public void Draw_OtherStream_IsAnotherSplit()
    {
        StratifiedSplit first = StratifiedSplit.Draw(Labels, 0.2, new RandomSource(1, "split 0")), second = StratifiedSplit.Draw(Labels, 0.2, new RandomSource(1, "split 1"));

        Assert.NotEqual(first.Test, second.Test);
    }

    [Theory]
    [InlineData(1, 0.5, 0)]
    [InlineData(2, 0.05, 1)]
    [InlineData(3, 0.5, 2)]
    [InlineData(10, 0.2, 2)]
    public void HeldOut_SmallClass_LeavesARowOnEitherSide(int rows, double fraction, int expected) =>
        Assert.Equal(expected, StratifiedSplit.HeldOut(rows, fraction));
}
