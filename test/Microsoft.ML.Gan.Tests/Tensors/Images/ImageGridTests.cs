using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Tensors.Images;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class ImageGridTests
{
    [Fact]
    public void Save_FiveImagesInThreeColumns_PutsThemInRowsWithGaps()
    {
        using var folder = new TemporaryFolder();
        using Tensor images = Filled(5, 1, 3, 4);

        ImageGrid.Save(folder["a.png"], images, 3);

        Picture grid = ImageFile.Read(folder["a.png"]);
        Assert.Equal((4 + 2 + 4 + 2 + 4, 3 + 2 + 3, 1), (grid.Width, grid.Height, grid.Channels));
        Assert.Equal([0, 0, 0, 0, 255, 255, 51, 51, 51, 51, 255, 255, 102, 102, 102, 102], Row(grid, 0));
        Assert.All(Row(grid, 3), value => Assert.Equal(255, value));
        Assert.Equal([153, 153, 153, 153, 255, 255, 204, 204, 204, 204, 255, 255, 255, 255, 255, 255], Row(grid, 5));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(5, 16)]
    [InlineData(9, 16)]
    public void Save_WithoutColumns_MakesTheGridAboutSquare(int count, int width)
    {
        using var folder = new TemporaryFolder();
        using Tensor images = Filled(count, 3, 4, 4);

        ImageGrid.Save(folder["a.png"], images);

        Assert.Equal((width, 3), (ImageFile.Read(folder["a.png"]).Width, ImageFile.Read(folder["a.png"]).Channels));
    }

    [Fact]
    public void Save_ViewOfImages_GivesTheSameFileAsTheirTensor()
    {
        using var folder = new TemporaryFolder();
        folder.WritePng("in/1.png", 10, channels: 3);
        folder.WritePng("in/2.png", 200, channels: 3);
        GanOperations gan = new MLContext(1).Gan();
        IDataView view = gan.LoadImages(Path.Combine(folder.Path, "in"));
        using Tensor tensor = gan.ReadTensor(view);

        ImageGrid.Save(folder["view.png"], view, 1);
        ImageGrid.Save(folder["tensor.png"], tensor, 1);

        Assert.Equal(File.ReadAllBytes(folder["tensor.png"]), File.ReadAllBytes(folder["view.png"]));
        Assert.Equal([10, 10, 10], ImageFile.Read(folder["view.png"]).Values[..3]);
    }

    [Fact]
    public void SaveStrip_ThreeSteps_PutsTheirGridsSideBySide()
    {
        using var folder = new TemporaryFolder();
        using Tensor early = Filled(4, 1, 2, 2), late = Filled(4, 1, 2, 2) * -1;

        ImageGrid.SaveStrip(folder["a.png"], [early, late, early]);

        Picture strip = ImageFile.Read(folder["a.png"]);
        Assert.Equal((6 + 8 + 6 + 8 + 6, 6), (strip.Width, strip.Height));
        Assert.Equal(
            [0, 0, 255, 255, 51, 51, .. Enumerable.Repeat((byte)255, 8), 255, 255, 255, 255, 204, 204, .. Enumerable.Repeat((byte)255, 8), 0, 0, 255, 255, 51, 51],
            Row(strip, 0));
    }

    [Fact]
    public void Save_WhatIsNoImage_IsRefusedAndNoFileIsLeft()
    {
        using var folder = new TemporaryFolder();
        using Tensor flat = zeros([2, 3, 4]), two = zeros([2, 2, 4, 4]), none = zeros([0, 1, 4, 4]), broken = tensor([0f, float.NaN], [2, 1, 1, 1]), good = zeros([1, 1, 4, 4]);

        Assert.StartsWith("The tensor has shape (2, 3, 4); images have the shape", Refusal(flat, null));
        Assert.StartsWith("The tensor has shape (2, 2, 4, 4);", Refusal(two, null));
        Assert.StartsWith("The tensor has shape (0, 1, 4, 4);", Refusal(none, null));
        Assert.StartsWith("Image 1 holds values that are not finite.", Refusal(broken, null));
        Assert.StartsWith("columns is 0;", Refusal(good, 0));
        Assert.Empty(Directory.GetFiles(folder.Path));

        string Refusal(Tensor images, int? columns) => Assert.Throws<ArgumentException>(() => ImageGrid.Save(folder["a.png"], images, columns)).Message;
    }

    [Fact]
    public void Save_Again_LeavesNoTensorsBehind()
    {
        using var folder = new TemporaryFolder();
        using Tensor images = Filled(5, 1, 3, 4);

        long left = LiveTensors.LeftBy(() =>
        {
            ImageGrid.Save(folder["a.png"], images);
            ImageGrid.SaveStrip(folder["a.png"], [images, images]);
        });

        Assert.Equal(0, left);
    }

    // Image i has the value 51 i in a file.
    private static Tensor Filled(int count, int channels, int height, int width)
    {
        int size = channels * height * width;
        float[] values = [.. Enumerable.Range(0, count * size).Select(i => (Math.Min(i / size, 5) * 51 / 127.5f) - 1)];
        return tensor(values, [count, channels, height, width]);
    }

    private static byte[] Row(Picture picture, int y) => [.. picture.Values.Skip(y * picture.Width).Take(picture.Width)];
}
