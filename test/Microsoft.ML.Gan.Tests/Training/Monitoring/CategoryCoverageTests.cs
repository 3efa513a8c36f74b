using Microsoft.ML.Gan.Training.Monitoring;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Training.Monitoring;

public sealed class CategoryCoverageTests
{
    [Fact]
    public void Of_TwoGroups_CountsFrequentCategoriesAndNamesTheWorst()
    {
        CategoryCoverage found = CategoryCoverage.Of(
        [
            new CategoryCounts("column 'a'", [50, 30, 20], [600, 300, 100]),
            new CategoryCounts("column 'b'", [25, 25, 25, 25], [0, 1000, 0, 0]),
        ]);

        Assert.Equal((4, 7), (found.Seen, found.Total));
        Assert.Equal(4.0 / 7, found.Share!.Value, 1e-12);
        Assert.Equal(("column 'b'", 1, 4), found.Worst);
    }

    [Theory]
    [InlineData(9, 991, 0, 1)] // rarer than one in a hundred: not asked for
    [InlineData(10, 990, 0, 2)]
    public void Of_RareCategory_IsAskedForFromOneInAHundred(int rare, int other, int generated, int total)
    {
        CategoryCoverage found = CategoryCoverage.Of([new CategoryCounts("column 'a'", [rare, other], [generated, 1000])]);

        Assert.Equal((1, total), (found.Seen, found.Total));
    }

    [Theory]
    [InlineData(49, 1)]
    [InlineData(50, 2)]
    public void Of_StrayRows_CountFromATenthOfTheRealShare(int generated, int seen)
    {
        CategoryCoverage found = CategoryCoverage.Of([new CategoryCounts("column 'a'", [50, 50], [generated, 1000 - generated])]);

        Assert.Equal(seen, found.Seen);
    }

    [Fact]
    public void Of_NoCategories_HasNoShare()
    {
        CategoryCoverage found = CategoryCoverage.Of([]);

        Assert.Null(found.Share);
        Assert.Null(found.Worst);
    }
}
