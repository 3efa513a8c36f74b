using System;
using System.Linq;
using Microsoft.ML.Gan.Tensors.Images;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class PixelRangeTests
{
    [Theory]
    [InlineData(new[] { 0f, 0.5f, 1f }, 0f, 1f, false)]
    [InlineData(new[] { 0f, 2f, 255f }, 0f, 255f, true)]
    [InlineData(new[] { 0f, 2.5f, 255f }, 0f, 255f, false)]
    [InlineData(new[] { -1f, 0f, 1f }, -1f, 1f, false)]
    [InlineData(new[] { 0f, 0f, 1f }, 0f, 1f, false)]
    public void Of_Values_FindsTheirRangeAndGoesThereAndBack(float[] values, float low, float high, bool isWhole)
    {
        PixelRange range = PixelRange.Of("Image", values, 3);
        float[] there = [.. values];
        range.ToNetworks(there);
        float[] back = [.. there];
        range.ToView(back);

        Assert.Equal(new PixelRange(low, high, isWhole), range);
        Assert.All(there, v => Assert.InRange(v, -1f, 1f));
        Assert.All(values.Zip(back), p => Assert.Equal(p.First, p.Second, 1e-5f * high));
    }

    [Fact]
    public void ToView_OfWholeNumbers_RoundsAndCutsOff()
    {
        float[] values = [-1.5f, 0.001f, 2];

        new PixelRange(0, 255, IsWhole: true).ToView(values);

        Assert.Equal([0f, 128f, 255f], values);
    }

    [Theory]
    [InlineData(float.NaN, "Column 'Image' holds NaN in row 1, counted from 0; the values of images must be finite. Replace it, or filter the row out first.")]
    [InlineData(float.PositiveInfinity, "Column 'Image' holds Infinity in row 1, counted from 0; the values of images must be finite. Replace it, or filter the row out first.")]
    [InlineData(256f, "Column 'Image' holds 256 in row 1, counted from 0; the values of images must lie from 0 to 1, from 0 to 255 or from -1 to 1, all of them in one of these. Scale them.")]
    [InlineData(-1.5f, "Column 'Image' holds -1.5 in row 1, counted from 0; the values of images must lie from 0 to 1, from 0 to 255 or from -1 to 1, all of them in one of these. Scale them.")]
    public void Of_ValueOutsideOfEveryRange_NamesItsRow(float value, string message)
        => Assert.Equal(message, Assert.Throws<ArgumentException>(() => PixelRange.Of("Image", [0, 1, value, 0], 2)).Message);
}
