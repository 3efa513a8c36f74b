using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A loaded model is the saved one.</summary>
public sealed class SaveLoadTests(SaveLoadFixture fixture) : IClassFixture<SaveLoadFixture>
{
    [Fact]
    public void Load_Saved_SamplesTheSameRows()
    {
        using GanModel loaded = Load();

        IDataView expected = fixture.Model.Sample(1200, seed: 5), rows = loaded.Sample(1200, seed: 5);

        Assert.Equal(Cells.Columns(expected), Cells.Columns(rows));
        Assert.Equal(Cells.Of(expected), Cells.Of(rows));
        Assert.NotEqual(Cells.Of(rows), Cells.Of(loaded.Sample(1200, seed: 6)));
    }

    [Theory]
    [InlineData("Outcome", "1")]
    [InlineData("Country", "country 2")]
    [InlineData("Town", "town 7")]
    [InlineData("Grade", "good")]
    [InlineData("Features[kind]", "b")]
    public void Load_Saved_SamplesTheSameRowsOfOneValue(string column, string value)
    {
        using GanModel loaded = Load();
        var condition = new Dictionary<string, string> { [column] = value };

        Assert.Equal(Cells.Of(fixture.Model.Sample(60, condition, seed: 5)), Cells.Of(loaded.Sample(60, condition, seed: 5)));
    }

    [Fact]
    public void Load_Saved_KnowsWhatTheModelKnew()
    {
        using GanModel loaded = Load();

        Assert.NotNull(fixture.Model.Resampling);
        Assert.Equal(fixture.Model.Resampling, loaded.Resampling);
        Assert.Equal(fixture.Model.History, loaded.History);
        Assert.Equal(fixture.Model.LabelValues, loaded.LabelValues);
        Assert.Equal(fixture.Model.ConditionValues.Keys, loaded.ConditionValues.Keys);
        Assert.All(loaded.ConditionValues, c => Assert.Equal(fixture.Model.ConditionValues[c.Key], c.Value));
    }

    [Fact]
    public void Load_FileOfTheFirstVersion_SamplesTheSameRowsAndHasNoDiscriminator()
    {
        byte[] first = Forge.Write(Forge.Read(fixture.Saved).Where(e => e.Name != "classifier.bin"));
        first = Forge.EditJson(first, Forge.Encoding, "classifier", null);
        first = Forge.EditJson(first, Forge.Manifest, "options.classification", null);
        first = Forge.EditJson(first, Forge.Manifest, "options.method", null);
        first = Forge.EditJson(first, Forge.Manifest, "formatVersion", "1");

        using GanModel loaded = fixture.MLContext.Gan().Load(new MemoryStream(first));

        Assert.Equal(Cells.Of(fixture.Model.Sample(200, seed: 5)), Cells.Of(loaded.Sample(200, seed: 5)));
        var error = Assert.Throws<InvalidOperationException>(() => loaded.Discriminator);
        Assert.Equal("The model has no discriminator that scores rows. Fit it with Classification.TrainDiscriminator set to true.", error.Message);
    }

    [Fact]
    public void Load_FileOfTheSecondVersion_SamplesTheSameRowsAndHasNoEncoder()
    {
        byte[] second = Forge.EditJson(fixture.Saved, Forge.Manifest, "options.method", null);
        second = Forge.EditJson(second, Forge.Manifest, "history.0.latentDivergence", null);
        second = Forge.EditJson(second, Forge.Manifest, "formatVersion", "2");

        using GanModel loaded = fixture.MLContext.Gan().Load(new MemoryStream(second));

        Assert.Equal(Cells.Of(fixture.Model.Sample(200, seed: 5)), Cells.Of(loaded.Sample(200, seed: 5)));
        Assert.Equal(fixture.Model.History, loaded.History);
        Assert.Throws<InvalidOperationException>(() => loaded.Embed(SaveLoadFixture.Table()));
    }

    [Fact]
    public void Save_LoadedModel_WritesTheSameBytes()
    {
        using GanModel loaded = Load();
        using var stream = new MemoryStream();

        loaded.Save(stream);

        Assert.Equal(fixture.Saved, stream.ToArray());
    }

    [Fact]
    public void Save_OverAnotherFile_ReplacesItAndLeavesNothingBeside()
    {
        string folder = Directory.CreateTempSubdirectory().FullName, path = Path.Combine(folder, "model.gan");
        File.WriteAllText(path, "something else");

        fixture.Model.Save(path);

        Assert.Equal([path], Directory.GetFiles(folder));
        using GanModel loaded = fixture.MLContext.Gan().Load(path);
        Assert.Equal(Cells.Of(fixture.Model.Sample(20, seed: 5)), Cells.Of(loaded.Sample(20, seed: 5)));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Save_ToAFolderThatIsNotThere_ThrowsAndWritesNothing()
    {
        string folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        Assert.Throws<DirectoryNotFoundException>(() => fixture.Model.Save(Path.Combine(folder, "model.gan")));

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public void Save_Disposed_Throws()
    {
        GanModel loaded = Load();
        loaded.Dispose();

        Assert.Throws<ObjectDisposedException>(() => loaded.Save(new MemoryStream()));
    }

    [Fact]
    public void Load_WithoutASeedForSampling_GivesOtherRowsThanTheSavedModel()
    {
        using GanModel loaded = Load();

        string[] first = Cells.Of(loaded.Sample(20)), second = Cells.Of(loaded.Sample(20));

        Assert.NotEqual(first, second);
        Assert.NotEqual(Cells.Of(fixture.Model.Sample(20)), first);
    }

    private GanModel Load() => fixture.MLContext.Gan().Load(new MemoryStream(fixture.Saved));
}
