using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>What is no model is refused by naming the entry and the reason.</summary>
public sealed class LoadRefusalTests(SaveLoadFixture fixture) : IClassFixture<SaveLoadFixture>
{
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(1000)]
    [InlineData(-1000)]
    [InlineData(-10)]
    public void Load_Truncated_SaysItIsNoModelFile(int length) =>
        AssertRefused(fixture.Saved[..(length > 0 ? length : fixture.Saved.Length + Math.Min(length, -1))], "This is not a model file, or it is damaged: ");

    [Fact]
    public void Load_Text_SaysItIsNoModelFile() => AssertRefused(System.Text.Encoding.UTF8.GetBytes(new string('x', 5000)), "This is not a model file");

    [Fact]
    public void Load_ArchiveOfSomethingElse_NamesItsEntry() =>
        AssertRefused(Forge.Write([("word/document.xml", [1, 2, 3])]), "Entry 'word/document.xml' of the model file cannot be used: a model has no such entry.");

    [Theory]
    [InlineData("../manifest.json")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\model.bin")]
    [InlineData("MANIFEST.JSON")]
    public void Load_UnknownEntry_NamesIt(string name) =>
        AssertRefused(Forge.Write([.. Forge.Read(fixture.Saved), (name, [1])]), $"Entry '{name}' of the model file cannot be used: a model has no such entry.");

    [Theory]
    [InlineData(Forge.Encoding)]
    [InlineData("generator.bin")]
    public void Load_EntryTwice_NamesIt(string name) => AssertRefused(
        Forge.Write([.. Forge.Read(fixture.Saved), .. Forge.Read(fixture.Saved).Where(e => e.Name == name)]),
        $"Entry '{name}' of the model file cannot be used: it is there twice.");

    [Theory]
    [InlineData(Forge.Manifest)]
    [InlineData(Forge.Encoding)]
    [InlineData("generator.bin")]
    [InlineData("discriminator.bin")]
    [InlineData("ratio.bin")]
    [InlineData("classifier.bin")]
    public void Load_WithoutAnEntry_NamesIt(string name) => AssertRefused(
        Forge.Write(Forge.Read(fixture.Saved).Where(e => e.Name != name)), $"Entry '{name}' of the model file cannot be used: it is missing.");

    [Theory]
    [InlineData(Forge.Manifest)]
    [InlineData(Forge.Encoding)]
    [InlineData("generator.bin")]
    [InlineData("discriminator.bin")]
    [InlineData("ratio.bin")]
    [InlineData("classifier.bin")]
    public void Load_OneByteOfAnEntryChanged_NamesIt(string name)
    {
        using var file = new MemoryStream();
        file.Write(fixture.Saved);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using Stream entry = archive.GetEntry(name)!.Open();
            entry.Position = entry.Length / 2;
            int old = entry.ReadByte();
            entry.Position--;
            entry.WriteByte((byte)(old ^ 1));
        }

        AssertRefused(file.ToArray(), $"Entry '{name}' of the model file cannot be used: its checksum is another.");
    }

    [Theory]
    [InlineData(Forge.Manifest)]
    [InlineData(Forge.Encoding)]
    public void Load_Bomb_RefusesBeforeUnpacking(string name)
    {
        byte[] bomb = Forge.Write(Forge.Read(fixture.Saved).Select(e => e.Name == name ? (name, [.. e.Data, .. new byte[50_000_000]]) : e), isSealed: false);
        long before = GC.GetAllocatedBytesForCurrentThread();

        AssertRefused(bomb, $"Entry '{name}' of the model file cannot be used: it claims to hold 50");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void Load_StoredEntryThatIsCompressed_RefusesBeforeUnpacking()
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream entry = archive.CreateEntry("generator.bin", CompressionLevel.Optimal).Open();
            entry.Write(new byte[50_000_000]);
        }

        AssertRefused(file.ToArray(), "Entry 'generator.bin' of the model file cannot be used: it claims to hold 50000000 bytes");
    }

    [Theory]
    [InlineData(4)]
    [InlineData(0)]
    [InlineData(-7)]
    public void Load_OtherVersion_SaysWhichAreRead(int version) => AssertRefused(
        Forge.EditJson(fixture.Saved, Forge.Manifest, "formatVersion", $"{version}"),
        $"Entry 'manifest.json' of the model file has format version {version}; this library reads versions 1 to 3.");

    [Theory]
    [InlineData("generator.bin", float.NaN)]
    [InlineData("discriminator.bin", float.PositiveInfinity)]
    [InlineData("ratio.bin", float.NegativeInfinity)]
    [InlineData("classifier.bin", float.NaN)]
    public void Load_WeightNotFinite_NamesTheTensor(string entry, float weight)
    {
        byte[] forged = Forge.Edit(fixture.Saved, entry, data => [.. data[..^4], .. BitConverter.GetBytes(weight)]);

        AssertRefused(forged, $"Entry '{entry}' of the model file cannot be used: tensor '", "holds a number that is not finite");
    }

    [Fact]
    public void Load_TensorOfAnotherName_SaysWhichIsMissing() => AssertRefused(
        Forge.Edit(fixture.Saved, "generator.bin", data => [.. data[..4], (byte)'x', .. data[5..]]),
        "Entry 'generator.bin' of the model file cannot be used: there is no tensor 'blocks.0.linear.weight' of shape (");

    [Theory]
    [InlineData("generator.bin")]
    [InlineData("discriminator.bin")]
    [InlineData("ratio.bin")]
    [InlineData("classifier.bin")]
    public void Load_WeightsTooFewOrTooMany_SaysHowMany(string entry)
    {
        AssertRefused(Forge.Edit(fixture.Saved, entry, data => data[..^4]), $"Entry '{entry}' of the model file cannot be used: it has ");
        AssertRefused(Forge.Edit(fixture.Saved, entry, data => [.. data, 0, 0, 0, 0]), $"Entry '{entry}' of the model file cannot be used: it has ");
    }

    [Theory]
    [InlineData("8192", "16")]
    [InlineData("17", "2")]
    public void Load_OptionsOfLargerNetworks_RefusesBeforeMakingThem(string width, string layers)
    {
        byte[] forged = Forge.EditJson(
            Forge.EditJson(fixture.Saved, Forge.Manifest, "options.network.hiddenWidth", width), Forge.Manifest, "options.network.hiddenLayers", layers);

        AssertRefused(forged, "Entry 'generator.bin' of the model file cannot be used: it has ");
    }

    [Theory]
    [MemberData(nameof(BadJson))]
    public void Load_JsonThatDoesNotFit_NamesTheReason(string entry, string path, string? value, string reason) =>
        AssertRefused(Forge.EditJson(fixture.Saved, entry, path, value), $"Entry '{entry}' of the model file cannot be used: ", reason);

    public static TheoryData<string, string, string?, string> BadJson => new()
    {
        { Forge.Manifest, "unknown", "1", "unknown" },
        { Forge.Manifest, "options", null, "options" },
        { Forge.Manifest, "options.network.hiddenWidth", "-1", "HiddenWidth is -1" },
        { Forge.Manifest, "options.network.hiddenWidth", "null", "do not say how wide" },
        { Forge.Manifest, "options.sampling.resampling", "7", "resampling" },
        { Forge.Manifest, "schema.label", "\"NoSuch\"", "there is no label 'NoSuch'" },
        { Forge.Manifest, "schema.label", "\"Age\"", "there is no label 'Age'" },
        { Forge.Manifest, "schema.columns.1.name", "\"Town\"", "two columns have one name" },
        { Forge.Manifest, "schema.columns.0.type.item", "\"System.Diagnostics.Process\"", "type 'System.Diagnostics.Process' is unknown" },
        { Forge.Manifest, "schema.columns.5.type.keyCount", "0", "0 keys" },
        { Forge.Manifest, "schema.columns.5.values", "[\"1\"]", "1 values for 4 categories" },
        { Forge.Manifest, "schema.columns.5.values.0", "\"many\"", "many" },
        { Forge.Manifest, "schema.columns.5.annotations.0.values", "[]", "annotation 'KeyValues' has 0 values" },
        { Forge.Manifest, "schema.columns.5.annotations.0.name", "\"Other\"", "annotation 'Other'" },
        { Forge.Manifest, "schema.columns.7.learned.0.kind", "\"DateTime\"", "column 'Age' cannot have been learned from type Byte" },
        { Forge.Manifest, "schema.columns.10.type.dimensions", "[2000000000]", "fill 4 of 2000000000 slots" },
        { Forge.Manifest, "schema.columns.10.type.dimensions", "[2000000000,2000000000]", "a vector is too long" },
        { Forge.Manifest, "schema.columns.10.parts.1.width", "2000000000", "part 1 of vector 'Features'" },
        { Forge.Manifest, "schema.columns.2.learned.0.categories.0", "null", "holds a null" },
        { Forge.Manifest, "history.0.step", "0", "a report of no step" },
        { Forge.Manifest, "history.0", "null", "holds a null" },
        { Forge.Encoding, "encoders.0", null, "9 encoders for 10 columns" },
        { Forge.Encoding, "encoders.0.category.codes", "[0,2]", "index outside -1 to 1" },
        { Forge.Encoding, "encoders.0.category.codes", "[0,0]", "or one twice" },
        { Forge.Encoding, "encoders.0.category", "null", "of another kind" },
        { Forge.Encoding, "encoders.5.number.resolution.minimum", "1e9", "the range of 'Age' is empty" },
        { Forge.Encoding, "encoders.5.number.resolution.maximum", "\"NaN\"", "not finite" },
        { Forge.Encoding, "encoders.5.number.resolution.decimals", "99", "the digits of 'Age'" },
        { Forge.Encoding, "encoders.5.number.shape.deviations.0", "0", "a mode of 'Age' is empty" },
        { Forge.Encoding, "encoders.5.number.shape.weights", "[1]", "1 numbers, not 2" },
        { Forge.Encoding, "encoders.5.number.shape.transform.center", "null", "no finite center" },
        { Forge.Encoding, "reduction.codes.2.entryOf.0", "30", "outside -1 to 29" },
        { Forge.Encoding, "reduction.codes.2.groups.0", "[]", "outside -1 to 23" },
        { Forge.Encoding, "reduction.codes.2.groups.0.0", "0", "group an entry twice" },
        { Forge.Encoding, "reduction.codes", "[]", "digits for 0 columns of 11" },
        { Forge.Encoding, "reduction.keys.0.column", "99", "column 99 of 11" },
        { Forge.Encoding, "reduction.keys.0.counts.1", "-5", "index outside" },
        { Forge.Encoding, "reduction.dependencies.0.determining", "3", "index outside 0 to 2" },
        { Forge.Encoding, "reduction.dependencies.0.determined", "0", "follows from itself" },
        { Forge.Encoding, "reduction.dependencies.0.map.4", "77", "the map of a dependency holds an index" },
        { Forge.Encoding, "frequencies.labelCounts", "[0,0]", "those of no table" },
        { Forge.Encoding, "frequencies.labelCounts", "[1]", "1 indices, not 2" },
        { Forge.Encoding, "frequencies.cumulative.1.0", "1e12", "negative" },
        { Forge.Encoding, "frequencyOffsets.0", "1e30", "out of range" },
        { Forge.Encoding, "frequencyOffsets", "[]", "fit other columns" },
        { Forge.Encoding, "numberMaps", "[]", "fit other columns" },
        { Forge.Encoding, "numberMaps.5.real.2", "null", "one distribution without the other" },
        { Forge.Encoding, "numberMaps.5.real.2.low", "[]", "0 numbers, not" },
        { Forge.Encoding, "resampling.features.bins.5.count", "2000000000", "the bins of 'Age' are 2000000000" },
        { Forge.Encoding, "resampling.features.ranks", "[]", "fit other columns" },
        { Forge.Encoding, "classifier.bins", "[]", "fit other columns" },
        { Forge.Encoding, "classifier.bins.6.edges.0", "1e9", "the edges of 'Age' do not ascend" },
        { Forge.Encoding, "classifier.bins.6.count", "2000000000", "the bins of 'Age' are 2000000000" },
        { Forge.Encoding, "classifier.bins.0.binOfCode", "[0,7]", "index outside" },
        { Forge.Encoding, "classifier.scale.slope", "\"NaN\"", "not finite" },
        { Forge.Encoding, "classifier.hiddenWidth", "2000000000", "no layer, or is too large" },
    };

    [Fact]
    public void Load_RatioNetworkTooLarge_IsRefused() => AssertRefused(
        Forge.EditJson(fixture.Saved, Forge.Encoding, "resampling.hiddenWidth", "2000000000"),
        "Entry 'ratio.bin' of the model file cannot be used: its network has no layer, or is too large.");

    [Fact]
    public void Load_JsonDeeperThanAnyModel_IsRefused() => AssertRefused(
        Forge.Edit(fixture.Saved, Forge.Encoding, _ => System.Text.Encoding.ASCII.GetBytes(new string('[', 100_000))), "Entry 'encoding.json' of the model file cannot be used: ");

    private void AssertRefused(byte[] file, string start, string fragment = "")
    {
        var error = Assert.Throws<InvalidDataException>(() => fixture.MLContext.Gan().Load(new MemoryStream(file)).Dispose());

        Assert.StartsWith(start, error.Message);
        Assert.Contains(fragment, error.Message, StringComparison.OrdinalIgnoreCase);
    }
}
