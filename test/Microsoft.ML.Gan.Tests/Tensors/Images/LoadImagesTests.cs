using System;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests.Data;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Microsoft.ML.Gan.Tests.Tensors.Images;

public sealed class LoadImagesTests
{
    [Fact]
    public void LoadImages_FolderOfColors_ShowsVectorsOfThreeDimensionsAndLabels()
    {
        using var folder = new TemporaryFolder();
        folder.WritePng("black/1.png", 0, channels: 3);
        folder.WritePng("white/1.png", 255, channels: 3);

        IDataView view = new MLContext(1).Gan().LoadImages(folder.Path);

        var type = Assert.IsType<VectorDataViewType>(view.Schema["Image"].Type);
        Assert.Equal([3, 3, 4], type.Dimensions.ToArray()); // channels, height, width
        Assert.Equal(NumberDataViewType.Single, type.ItemType);
        Assert.Equal(TextDataViewType.Instance, view.Schema["Label"].Type);
        Assert.Equal(2, view.GetRowCount());
        float[][] rows = MemoryView.ReadVectors<float>(view, "Image");
        Assert.Equal([Enumerable.Repeat(-1f, 36), Enumerable.Repeat(1f, 36)], rows);
        Assert.Equal(["black", "white"], MemoryView.Read<ReadOnlyMemory<char>>(view, 1).Select(l => l.ToString()));
        Assert.Equal([new DataViewRowId(0, 0), new DataViewRowId(1, 0)], MemoryView.Ids(view));
    }

    [Fact]
    public void GetGetter_OfWhatWasNotAskedFor_IsRefused()
    {
        using var folder = new TemporaryFolder();
        folder.WritePng("1.png", 0);
        IDataView view = new MLContext(1).Gan().LoadImages(folder.Path);
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema["Label"]]);

        Assert.Throws<ArgumentOutOfRangeException>(() => cursor.GetGetter<VBuffer<float>>(view.Schema["Image"]));
        Assert.Throws<InvalidOperationException>(() => cursor.GetGetter<float>(view.Schema["Label"]));
        Assert.Equal((true, 0, false, -1), (cursor.MoveNext(), cursor.Position, cursor.MoveNext(), cursor.Position));
    }

    [Theory]
    [InlineData(2, null, "Channels is 2; it must be 1 (gray), 3 (color) or null, which takes gray where every image is gray.")]
    [InlineData(null, 0, "MaximumCount is 0; it must be at least 1, or null for all images.")]
    public void LoadImages_OptionOutOfRange_IsRefused(int? channels, int? count, string message)
    {
        var options = new ImageOptions { Channels = channels, MaximumCount = count };

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new MLContext(1).Gan().LoadImages("anywhere", options)).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => new MLContext(1).Gan().LoadIdxImages("anywhere", null, options)).Message);
    }

    [Fact]
    public void ReadTensor_OfImages_HasTheirShapeAndNothingIsLeftBehind()
    {
        using var folder = new TemporaryFolder();
        folder.WritePng("1.png", 0);
        folder.WritePng("2.png", 255);
        GanOperations gan = new MLContext(1).Gan();
        IDataView view = gan.LoadImages(folder.Path);

        long left = LiveTensors.LeftBy(() =>
        {
            using Tensor images = gan.ReadTensor(view);
            Assert.Equal([2, 1, 3, 4], images.shape);
            Assert.Equal([.. Enumerable.Repeat(-1f, 12), .. Enumerable.Repeat(1f, 12)], images.data<float>().ToArray());
        });

        Assert.Equal(0, left);
    }

    [Theory]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(700)]
    public void ReadTensor_OfManyVectors_HasEachInItsPlace(int rows)
    {
        VBuffer<float>[] vectors = [.. Enumerable.Range(0, rows).Select(i => i % 2 == 0 ? new VBuffer<float>(3, [i, 0f, -i]) : new VBuffer<float>(3, 1, [i], [1]))];
        var view = new MemoryView(("F", new VectorDataViewType(NumberDataViewType.Single, 3), vectors, null));

        using Tensor read = new MLContext(1).Gan().ReadTensor(view, "F");

        Assert.Equal([rows, 3], read.shape);
        Assert.Equal(vectors.SelectMany(v => v.DenseValues()), read.data<float>().ToArray());
    }

    [Fact]
    public void ReadTensor_OfNoRows_IsRefusedByName()
    {
        var view = new MemoryView(("F", new VectorDataViewType(NumberDataViewType.Single, 3), Array.Empty<VBuffer<float>>(), null));

        Assert.Equal("Column 'F' has no rows. Pass a view with at least one.", Assert.Throws<ArgumentException>(() => new MLContext(1).Gan().ReadTensor(view, "F")).Message);
    }

    [Fact]
    public void ReadTensor_OfAnotherColumn_IsRefusedByName()
    {
        using var folder = new TemporaryFolder();
        folder.WritePng("1.png", 0);
        GanOperations gan = new MLContext(1).Gan();
        IDataView view = gan.LoadImages(folder.Path);

        Assert.Equal(
            "Could not find column 'Imag'. Did you mean 'Image'? There are 'Image', 'Label'.",
            Assert.Throws<ArgumentOutOfRangeException>(() => gan.ReadTensor(view, "Imag")).Message);
        Assert.Contains("Column 'Label' has type", Assert.Throws<ArgumentOutOfRangeException>(() => gan.ReadTensor(view, "Label")).Message);
    }
}
