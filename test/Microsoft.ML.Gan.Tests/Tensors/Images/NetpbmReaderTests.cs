using System;
using System.IO;
using Microsoft.ML.Gan.Tensors.Images;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class NetpbmReaderTests
{
    [Theory]
    [InlineData("P2\n2 2\n255\n0 10\n20 255\n", 2, 2, 1)]
    [InlineData("P2 # a comment with 9 numbers\n#another\n2#and one\n 2\r\n\t255 0\n10 20 # here\n255", 2, 2, 1)]
    [InlineData("P5\n# drawn by hand\n2 2 255\n\0\n\u0014\u00FF", 2, 2, 1)]
    [InlineData("P3 1 1 15 0 3 15", 1, 1, 3)]
    [InlineData("P6 1 1 255\n\0\u0033\u00FF", 1, 1, 3)]
    [InlineData("P5 1 3 65535\n\0\0\u0033\u0033\u00FF\u00FF", 1, 3, 1)]
    public void Read_FileOfEachKind_GivesItsPoints(string file, int width, int height, int channels)
    {
        byte[] expected = width == 2 ? [0, 10, 20, 255] : [0, 51, 255];

        Picture picture = Read(file);

        Assert.Equal((width, height, channels), (picture.Width, picture.Height, picture.Channels));
        Assert.Equal(expected, picture.Values);
    }

    [Theory]
    [InlineData("P5 2 2 255\n\0\0\0", "it ends too early")]
    [InlineData("P5 2 2 256\n\0\0\0\0", "it ends too early")]
    [InlineData("P2 2 2 255 1 2 3", "it ends too early")]
    [InlineData("P2 2 2 255 1 2 3 #a comment", "it ends too early")]
    [InlineData("P2 2 2 255 1 2 3 x", "a number is missing")]
    [InlineData("P2 2 2 -255 1 2 3 4", "a number is missing")]
    [InlineData("P2 2 2 100 1 2 3 101", "a value of 101 is above the largest, 100")]
    [InlineData("P2 2 2 0 0 0 0 0", "its largest value is 0")]
    [InlineData("P5 65000 65000 255\n", "its header says 65000 by 65000 points; from 1 to 2048 a side are read")]
    [InlineData("P5 99999999999999999999 1 255\n", "it has a number above 65535")]
    [InlineData("P5 2048 2048 255\n", "it ends too early")]
    [InlineData("P2", "it ends too early")]
    public void Read_DamagedFile_IsRefusedByNameWithoutTakingMemory(string file, string reason)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        string message = Assert.Throws<InvalidDataException>(() => Read(file)).Message;

        Assert.Equal($"'a.pgm' cannot be read: {reason}. Replace the file, or take it away.", message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    private static Picture Read(string file) => new NetpbmReader(System.Text.Encoding.Latin1.GetBytes(file), "a.pgm").Read();
}
