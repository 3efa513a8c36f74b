using System.Linq;
using Microsoft.ML.Gan.Tensors.Images;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class PictureTests
{
    [Fact]
    public void CopyTo_ThenOf_GivesEveryByteBack()
    {
        var picture = new Picture(16, 16, 3);
        for (int i = 0; i < picture.Values.Length; i++)
        {
            picture.Values[i] = (byte)(i * 7);
        }

        float[] values = new float[picture.Values.Length];
        picture.CopyTo(values);

        Assert.Equal((-1f, 1f), (values.Min(), values.Max()));
        Assert.Equal(picture.Values, Picture.Of(values, 3, 16, 16).Values);
    }

    [Fact]
    public void CopyTo_Color_PutsOneChannelAfterTheOther()
    {
        var picture = new Picture(2, 1, 3);
        ((byte[])[0, 255, 0, 255, 0, 0]).CopyTo(picture.Values, 0);
        float[] values = new float[6];

        picture.CopyTo(values);

        Assert.Equal([-1f, 1, 1, -1, -1, -1], values);
    }

    [Fact]
    public void Of_ValuesOutsideTheRange_AreCutOff() => Assert.Equal([0, 128, 255, 255], Picture.Of([-3f, 0.004f, 1, 9], 1, 2, 2).Values);

    [Fact]
    public void With_OtherChannels_IsBrightnessOrThreeEqualParts()
    {
        var color = new Picture(4, 1, 3);
        ((byte[])[255, 0, 0, 0, 255, 0, 0, 0, 255, 90, 90, 90]).CopyTo(color.Values, 0);

        Picture gray = color.With(1);

        Assert.Equal([76, 150, 29, 90], gray.Values);
        Assert.Equal([76, 76, 76, 150, 150, 150], gray.With(3).Values[..6]);
        Assert.Same(gray, gray.With(1));
    }
}
