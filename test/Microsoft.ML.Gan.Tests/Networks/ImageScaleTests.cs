using System;
using System.Linq;
using Microsoft.ML.Gan.Networks;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Networks;

public sealed class ImageScaleTests
{
    [Theory]
    [InlineData(64, 64, 4, 4, 4)]
    [InlineData(28, 28, 7, 7, 2)]
    [InlineData(32, 48, 4, 6, 3)]
    [InlineData(8, 14, 4, 7, 1)]
    public void Of_SidesThatHalveEvenly_GivesTheSmallestMap(long height, long width, long smallHeight, long smallWidth, int halvings) =>
        Assert.Equal(new ImageScale(smallHeight, smallWidth, halvings), ImageScale.Of(height, width));

    [Theory]
    [InlineData(30, 30, "32 by 32")]
    [InlineData(28, 64, "64 by 64")]
    [InlineData(7, 7, "8 by 8")]
    [InlineData(33, 20, "40 by 32")]
    [InlineData(0, 28, "16 by 28")]
    public void Of_OtherSides_ThrowsNamingASizeThatFits(long height, long width, string fitting)
    {
        var error = Assert.Throws<ArgumentException>(() => ImageScale.Of(height, width));

        Assert.Equal(
            $"The images are {height} by {width}; networks of convolutions halve both sides equally often, at least once, down to 4, 5, 6 or 7. "
            + $"Resize or pad the images to {fitting}.", error.Message);
    }

    [Fact]
    public void Channels_WithEveryHalving_DoubleUpToEightTimes() =>
        Assert.Equal([5L, 10, 20, 40, 40], Enumerable.Range(0, 5).Select(halvings => ImageScale.Channels(5, halvings)));
}
