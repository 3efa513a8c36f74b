using System;
using System.IO;
using Microsoft.ML.Gan.Tensors.Images;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class PngWriterTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(5, 3, 1)]
    [InlineData(3, 5, 3)]
    [InlineData(300, 200, 3)]
    public void Write_ThenRead_GivesTheSameImage(int width, int height, int channels)
    {
        var picture = new Picture(width, height, channels);
        new Random(3).NextBytes(picture.Values);

        byte[] file = Written(picture);
        Picture read = PngReader.Read(file, "a.png");

        Assert.Equal((width, height, channels), (read.Width, read.Height, read.Channels));
        Assert.Equal(picture.Values, read.Values);
        Assert.Equal(file, Written(picture));
    }

    [Fact]
    public void Crc32_OfTheCheckString_IsThatOfTheStandard() => Assert.Equal(0xCBF43926, Crc32.Of("123456789"u8));

    private static byte[] Written(Picture picture)
    {
        using var stream = new MemoryStream();
        PngWriter.Write(stream, picture);
        return stream.ToArray();
    }
}
