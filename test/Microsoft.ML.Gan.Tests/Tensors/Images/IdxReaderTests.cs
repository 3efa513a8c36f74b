using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Microsoft.ML.Gan.Tensors.Images;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class IdxReaderTests
{
    // Four images of two rows and three columns, image i filled with 10 i, and their labels.
    private static readonly byte[] Images = [0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 2, 0, 0, 0, 3, .. Enumerable.Range(0, 24).Select(i => (byte)(i / 6 * 10))];
    private static readonly byte[] Labels = [0, 0, 8, 1, 0, 0, 0, 4, 7, 0, 7, 9];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Read_PairOfFiles_GivesImagesWithLabels(bool isCompressed)
    {
        using var folder = new TemporaryFolder();
        Write(folder["images"], Images, isCompressed);
        Write(folder["labels"], Labels, isCompressed);

        ImageSet images = IdxReader.Read(folder["images"], folder["labels"], new ImageOptions());

        Assert.Equal(["7", "0", "7", "9"], images.Labels);
        Assert.Equal([0, 10, 20, 30], images.Pictures.Select(p => p.Values.Distinct().Single()));
        Assert.All(images.Pictures, p => Assert.Equal((3, 2, 1), (p.Width, p.Height, p.Channels)));
    }

    [Fact]
    public void Read_AtMostSoManyInColor_TakesThemAtEvenDistances()
    {
        using var folder = new TemporaryFolder();
        Write(folder["images"], Images, isCompressed: false);

        ImageSet images = IdxReader.Read(folder["images"], null, new ImageOptions { MaximumCount = 2, Channels = 3 });

        Assert.Equal([0, 20], images.Pictures.Select(p => p.Values[17]));
        Assert.Equal(["", ""], images.Labels);
    }

    [Theory]
    [InlineData(false, 15, "it ends too early")]
    [InlineData(false, 39, "its header says 40 bytes and the file has 39")]
    [InlineData(true, 15, "it ends too early")]
    [InlineData(true, 39, "it ends too early")]
    public void Read_ImagesCutOff_AreRefusedByName(bool isCompressed, int length, string reason)
    {
        using var folder = new TemporaryFolder();
        Write(folder["images"], Images[..length], isCompressed);

        Assert.Equal($"'{folder["images"]}' cannot be read: {reason}. Replace the file, or take it away.", Refusal(folder));
    }

    [Theory]
    [InlineData(2, 13, "it begins with 00000D03; an IDX file of images begins with 00000803")]
    [InlineData(3, 1, "it begins with 00000801; an IDX file of images begins with 00000803")]
    [InlineData(4, 255, "its header says 25669140520 bytes and the file has 40")]
    [InlineData(8, 255, "its header says 51338281000 bytes and the file has 40")]
    [InlineData(7, 0, "its header says 16 bytes and the file has 40")]
    public void Read_HeaderThatDoesNotFit_IsRefused(int offset, byte value, string reason)
    {
        using var folder = new TemporaryFolder();
        byte[] changed = [.. Images];
        changed[offset] = value;
        Write(folder["images"], changed, isCompressed: false);

        Assert.Contains(reason, Refusal(folder));
    }

    [Fact]
    public void Read_ImageTooWide_IsRefused()
    {
        using var folder = new TemporaryFolder();
        Write(folder["images"], [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 8, 1, .. new byte[2049]], isCompressed: false);

        Assert.Contains("its header says 2049 by 1 points; from 1 to 2048 a side are read", Refusal(folder));
    }

    [Fact]
    public void Read_CompressedFileThatClaimsTooMuch_IsRefusedBeforeMemoryIsTaken()
    {
        using var folder = new TemporaryFolder();
        byte[] changed = [.. Images];
        changed[4] = 127;
        Write(folder["images"], changed, isCompressed: true);

        Assert.Contains("bytes and the file has", Refusal(folder));
    }

    [Fact]
    public void Read_CompressedDataDamaged_IsRefused()
    {
        using var folder = new TemporaryFolder();
        Write(folder["images"], Images, isCompressed: true);
        byte[] file = File.ReadAllBytes(folder["images"]);
        file.AsSpan(10).Fill(0xFF);
        File.WriteAllBytes(folder["images"], file);

        Assert.StartsWith($"'{folder["images"]}' cannot be read: ", Refusal(folder));
    }

    [Fact]
    public void Read_NotAsManyLabelsAsImages_ThrowsNamingBoth()
    {
        using var folder = new TemporaryFolder();
        Write(folder["images"], Images, isCompressed: false);
        Write(folder["labels"], [0, 0, 8, 1, 0, 0, 0, 3, 7, 0, 7], isCompressed: false);

        string message = Assert.Throws<InvalidDataException>(() => IdxReader.Read(folder["images"], folder["labels"], new ImageOptions())).Message;

        Assert.Contains($"'{folder["labels"]}' cannot be read: it has 3 labels and '{folder["images"]}' 4 images", message);
    }

    private static string Refusal(TemporaryFolder folder) =>
        Assert.Throws<InvalidDataException>(() => IdxReader.Read(folder["images"], null, new ImageOptions())).Message;

    private static void Write(string path, byte[] data, bool isCompressed)
    {
        using FileStream file = File.Create(path);
        using Stream stream = isCompressed ? new GZipStream(file, CompressionLevel.Optimal) : file;
        stream.Write(data);
    }
}
