using System;
using System.Buffers.Binary;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.ML.Gan.Tensors.Images;
using Microsoft.ML.Gan.Tests.Fixtures;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class PngReaderTests
{
    private static readonly JsonElement Cases = Golden.Load("pngs.json").GetProperty("cases");

    public static TheoryData<string> Names => new(Cases.EnumerateObject().Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_FileOfEachKind_GivesItsPoints(string name)
    {
        JsonElement wanted = Cases.GetProperty(name);

        Picture picture = PngReader.Read(File(name), "a.png");

        Assert.Equal(
            (wanted.GetProperty("width").GetInt32(), wanted.GetProperty("height").GetInt32(), wanted.GetProperty("channels").GetInt32()),
            (picture.Width, picture.Height, picture.Channels));
        Assert.Equal(wanted.GetProperty("values").EnumerateArray().Select(v => v.GetInt32()), picture.Values.Select(v => (int)v));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_FileCutOffAnywhere_IsRefusedByName(string name)
    {
        byte[] file = File(name);

        for (int length = 8; length < file.Length; length++)
        {
            Assert.StartsWith("'a.png' cannot be read: ", Assert.Throws<InvalidDataException>(() => PngReader.Read(file.AsSpan(0, length), "a.png")).Message);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Read_AnyByteChanged_IsRefusedByItsChecksum(string name)
    {
        byte[] file = File(name);

        for (int i = 8; i < file.Length; i++)
        {
            byte[] changed = [.. file];
            changed[i] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => PngReader.Read(changed, "a.png"));
        }
    }

    [Theory]
    [InlineData(2049, 3, "its header says 2049 by 3 points; from 1 to 2048 a side are read")]
    [InlineData(0xFFFFFFFF, 0xFFFFFFFF, "its header says 4294967295 by 4294967295 points; from 1 to 2048 a side are read")]
    [InlineData(0, 3, "its header says 0 by 3 points; from 1 to 2048 a side are read")]
    [InlineData(2048, 2048, "23 bytes of data cannot hold the 2048 by 2048 points of its header")]
    public void Read_HeaderThatClaimsTooMuch_IsRefusedBeforeMemoryIsTaken(uint width, uint height, string reason)
    {
        byte[] file = File("gray, filter 0");
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(20), height);
        Sign(file, 8);
        long before = GC.GetAllocatedBytesForCurrentThread();

        string message = Assert.Throws<InvalidDataException>(() => PngReader.Read(file, "a.png")).Message;

        Assert.Equal($"'a.png' cannot be read: {reason}. Replace the file, or take it away.", message);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Read_SizeLargerThanTheData_IsRefused()
    {
        byte[] file = File("gray, filter 0");
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(20), 4);
        Sign(file, 8);

        Assert.Contains("its data ends too early", Assert.Throws<InvalidDataException>(() => PngReader.Read(file, "a.png")).Message);
    }

    [Theory]
    [InlineData(24, 7, "7 bits")]
    [InlineData(25, 5, "color type 5")]
    [InlineData(26, 1, "compression 1")]
    [InlineData(28, 2, "interlacing 2")]
    public void Read_HeaderOfAnUnknownKind_IsRefused(int offset, byte value, string reason)
    {
        byte[] file = File("gray, filter 0");
        file[offset] = value;
        Sign(file, 8);

        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => PngReader.Read(file, "a.png")).Message);
    }

    [Fact]
    public void Read_PaletteMissingOrTooShort_IsRefused()
    {
        byte[] file = File("palette of 2 bits");
        int palette = file.AsSpan().IndexOf("PLTE"u8) - 4;
        byte[] without = [.. file[..palette], .. file[(palette + 24)..]];
        byte[] shorter = [.. file[..palette], 0, 0, 0, 3, .. file[(palette + 4)..(palette + 11)], 0, 0, 0, 0, .. file[(palette + 24)..]];
        Sign(shorter, palette);

        Assert.Contains("its palette has 0 bytes", Assert.Throws<InvalidDataException>(() => PngReader.Read(without, "a.png")).Message);
        Assert.Contains("is not in its palette", Assert.Throws<InvalidDataException>(() => PngReader.Read(shorter, "a.png")).Message);
    }

    private static byte[] File(string name) => Cases.GetProperty(name).GetProperty("file").GetBytesFromBase64();

    // Makes the checksum of a changed chunk right again.
    private static void Sign(byte[] file, int chunk)
    {
        int length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(chunk));
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(chunk + 8 + length), Crc32.Of(file.AsSpan(chunk + 4, length + 4)));
    }
}
