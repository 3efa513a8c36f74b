using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Tensors.Images;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class ImageFolderTests
{
    [Fact]
    public void Read_FoldersInAFolder_AreLabelsInOrdinalOrder()
    {
        using var folder = new TemporaryFolder();
        folder.WritePng("b/2.png", 1);
        folder.WritePng("b/10.PNG", 2);
        folder.WritePng("B/1.png", 3);
        folder.WritePng("alone.png", 4);
        File.WriteAllText(folder["b/3.pgm"], "P2 4 3 9 9 9 9 9 9 9 9 9 9 9 9 9");
        File.WriteAllText(folder["b/readme.txt"], "no image");
        folder.WritePng("b/deeper/1.png", 9);

        ImageSet images = ImageFolder.Read(folder.Path, new ImageOptions());

        Assert.Equal(["B", "", "b", "b", "b"], images.Labels);
        Assert.Equal([3, 4, 2, 1, 255], images.Pictures.Select(p => p.Values[0]));
        Assert.Equal(1, images.Channels);
    }

    [Theory]
    [InlineData(null, 3)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void Read_GrayAndColor_GivesWhatIsAskedFor(int? asked, int channels)
    {
        using var folder = new TemporaryFolder();
        folder.WritePng("1.png", 100);
        folder.WritePng("2.png", 50, channels: 3);

        ImageSet images = ImageFolder.Read(folder.Path, new ImageOptions { Channels = asked });

        Assert.Equal(channels, images.Channels);
        Assert.All(images.Pictures, picture => Assert.Equal(4 * 3 * channels, picture.Values.Length));
        Assert.Equal([100, 50], images.Pictures.Select(p => p.Values[^1]));
    }

    [Fact]
    public void Read_AtMostSoMany_MeetsEveryLabel()
    {
        using var folder = new TemporaryFolder();
        foreach (string name in new[] { "a/1", "a/2", "a/3", "a/4", "b/1", "b/2" })
        {
            folder.WritePng($"{name}.png", 1);
        }

        Assert.Equal(["a", "a", "b"], ImageFolder.Read(folder.Path, new ImageOptions { MaximumCount = 3 }).Labels);
    }

    [Fact]
    public void Read_ImageOfAnotherSize_ThrowsNamingBoth()
    {
        using var folder = new TemporaryFolder();
        folder.WritePng("1.png", 1);
        folder.WritePng("2.png", 1, width: 5);

        string message = Assert.Throws<InvalidDataException>(() => ImageFolder.Read(folder.Path, new ImageOptions())).Message;

        Assert.Equal(
            $"'{folder["2.png"]}' has 5 by 3 points and '{folder["1.png"]}' 4 by 3; all images must have one size. "
            + "Resize them, or take those of another size away.", message);
    }

    [Fact]
    public void Read_FileThatIsNoImage_ThrowsNamingIt()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["x.png"], "GIF89a, says this file");

        string message = Assert.Throws<InvalidDataException>(() => ImageFolder.Read(folder.Path, new ImageOptions())).Message;

        Assert.Equal($"'{folder["x.png"]}' cannot be read: it is no PNG, PGM or PPM image. Replace the file, or take it away.", message);
    }

    [Fact]
    public void Read_FolderWithoutImages_ThrowsNamingIt()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(
            $"'{folder.Path}' holds no image. The names of images end in '.png', '.pgm', '.ppm'; they lie in the folder or in folders in it, whose names are the labels.",
            Assert.Throws<InvalidDataException>(() => ImageFolder.Read(folder.Path, new ImageOptions())).Message);
        Assert.Throws<DirectoryNotFoundException>(() => ImageFolder.Read(Path.Combine(folder.Path, "nowhere"), new ImageOptions()));
    }
}
