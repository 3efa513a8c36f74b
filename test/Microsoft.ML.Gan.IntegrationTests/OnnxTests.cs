using System;
using System.IO;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>Exported graphs as files; what they compute is tested beside their sources.</summary>
public sealed class OnnxTests(VisitFixture fixture) : IClassFixture<VisitFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void SaveGeneratorAsOnnx_Path_HoldsWhatAStreamGets(bool withDraw)
    {
        string folder = Directory.CreateTempSubdirectory("onnx").FullName;
        string path = Path.Combine(folder, "generator.onnx");
        File.WriteAllText(path, "what was there before");

        fixture.Model.SaveGeneratorAsOnnx(path, withDraw);

        Assert.Equal(Export(fixture.Model, withDraw), File.ReadAllBytes(path));
        Assert.Equal([path], Directory.GetFiles(folder));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void SaveGeneratorAsOnnx_LoadedModel_GivesTheSameFile()
    {
        using var stream = new MemoryStream();
        fixture.Model.Save(stream);
        stream.Position = 0;

        using GanModel loaded = fixture.MLContext.Gan().Load(stream);

        Assert.Equal(Export(fixture.Model, withDraw: true), Export(loaded, withDraw: true));
    }

    [Fact]
    public void SaveGeneratorAsOnnx_DisposedModel_ThrowsAndLeavesNoFile()
    {
        using var stream = new MemoryStream();
        fixture.Model.Save(stream);
        stream.Position = 0;
        GanModel loaded = fixture.MLContext.Gan().Load(stream);
        loaded.Dispose();
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.onnx");

        Assert.Throws<ObjectDisposedException>(() => loaded.SaveGeneratorAsOnnx(path));

        Assert.False(File.Exists(path));
    }

    [Fact]
    public void SaveAsOnnx_Path_HoldsWhatAStreamGets()
    {
        GanDiscriminatorModel discriminator = fixture.Model.Discriminator.Model;
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.onnx");
        using var stream = new MemoryStream();

        discriminator.SaveAsOnnx(path);

        discriminator.SaveAsOnnx(stream);
        Assert.Equal(stream.ToArray(), File.ReadAllBytes(path));
        File.Delete(path);
    }

    [Fact]
    public void SaveGeneratorAsOnnx_NoPathOrStream_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => fixture.Model.SaveGeneratorAsOnnx(string.Empty));
        Assert.Throws<ArgumentNullException>(() => fixture.Model.SaveGeneratorAsOnnx((Stream)null!));
    }

    private static byte[] Export(GanModel model, bool withDraw)
    {
        using var stream = new MemoryStream();
        model.SaveGeneratorAsOnnx(stream, withDraw);
        return stream.ToArray();
    }
}
