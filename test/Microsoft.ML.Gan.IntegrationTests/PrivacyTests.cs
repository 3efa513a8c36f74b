using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text.Json;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>What one row alone holds is not in a model file.</summary>
public sealed class PrivacyTests
{
    private const int Rows = 1200;

    private static readonly double[] _planted = [-98765.4321, 4242.4243, 987654.321];

    [Fact]
    public void Save_NumbersThatOneRowHolds_AreNotInTheFile()
    {
        MemoryView table = Table();
        List<(string Name, byte[] Data)> entries = Save(table, minimumCategoryRows: 1);
        HashSet<double> stored = [.. entries.Where(e => e.Name.EndsWith(".json", StringComparison.Ordinal)).SelectMany(e => Numbers(JsonDocument.Parse(e.Data).RootElement))];

        foreach (string column in (string[])["Amount", "Rank", "Tail"])
        {
            Assert.DoesNotContain(OnlyOnce(MemoryView.Read<double>(table, table.Schema[column].Index)), stored.Contains);
        }

        Assert.DoesNotContain(31337, stored);
        Assert.DoesNotContain(77777, stored);
        Assert.DoesNotContain(new DateTime(1999, 9, 9).Ticks, stored);
        Assert.All(entries.Where(e => e.Name.EndsWith(".bin", StringComparison.Ordinal)), e =>
            Assert.DoesNotContain(MemoryMarshal.Cast<byte, float>(e.Data.AsSpan(0, e.Data.Length / 4 * 4)).ToArray(), f => _planted.Contains(f) || _planted.Any(p => (float)p == f)));
    }

    [Fact]
    public void SaveGeneratorAsOnnx_NumbersAndRareCategoriesThatOneRowHolds_AreNotInTheFile()
    {
        MemoryView table = Table();
        var mlContext = new MLContext(seed: 1);
        using GanModel model = mlContext.Gan().Fit(table, Options(minimumCategoryRows: 5));

        using var stream = new MemoryStream();
        model.SaveGeneratorAsOnnx(stream, withDraw: true);

        byte[] file = stream.ToArray();
        string text = System.Text.Encoding.UTF8.GetString(file);
        Assert.Contains("town 3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", text, StringComparison.Ordinal);
        HashSet<double> stored = DoublesAnywhere(file);
        Assert.All((string[])["Amount", "Rank", "Tail"], column =>
            Assert.DoesNotContain(OnlyOnce(MemoryView.Read<double>(table, table.Schema[column].Index)), stored.Contains));
    }

    [Fact]
    public void Save_PlantedNumbers_WouldBeFoundIfTheyWereThere()
    {
        MemoryView table = Table();
        double[] amounts = MemoryView.Read<double>(table, table.Schema["Amount"].Index);

        Assert.Contains(4242.4243, DoublesAnywhere([1, 2, 3, .. BitConverter.GetBytes(4242.4243), 4]));

        Assert.All(_planted, p => Assert.Contains(p, OnlyOnce(amounts)));
        Assert.Equal([4242.4243], Numbers(JsonDocument.Parse("""{ "a": [{ "b": 4242.4243 }] }""").RootElement));
    }

    [Fact]
    public void Save_RareCategories_AreInTheFileUnlessTheyAreDropped()
    {
        string kept = Text(Save(Table(), minimumCategoryRows: 1)), dropped = Text(Save(Table(), minimumCategoryRows: 5));

        Assert.All((string[])["planted town", "planted key", "town 3", "fair"], name => Assert.Contains(name, kept, StringComparison.Ordinal));
        Assert.All((string[])["town 3", "fair"], name => Assert.Contains(name, dropped, StringComparison.Ordinal));
        Assert.All((string[])["planted town", "planted key"], name => Assert.DoesNotContain(name, dropped, StringComparison.Ordinal));
    }

    [Fact]
    public void Sample_RareCategoriesDropped_GivesMissingInTheirPlace()
    {
        var mlContext = new MLContext(seed: 1);
        using GanModel model = mlContext.Gan().Fit(Table(), Options(minimumCategoryRows: 5));

        Assert.DoesNotContain("planted town", model.ConditionValues["Town"]);
        Assert.Contains("", model.ConditionValues["Town"]);
        Assert.Equal(["poor", "fair", ""], model.ConditionValues["Grade"]);
    }

    [Fact]
    public void Fit_EveryCategoryRare_SaysWhichColumn()
    {
        var mlContext = new MLContext(seed: 1);

        var error = Assert.Throws<ArgumentException>(() => mlContext.Gan().Fit(Table(), Options(minimumCategoryRows: 1000)));

        Assert.StartsWith("Column 'Town' has no value in 1000 rows or more, so Encoding.MinimumCategoryRows leaves nothing to learn.", error.Message);
    }

    private static GanOptions Options(int minimumCategoryRows)
    {
        GanOptions options = Small.Shrink(new GanOptions { Seed = 1 });
        options.Encoding.MinimumCategoryRows = minimumCategoryRows;
        options.Sampling.Resampling = ResamplingMode.Always;
        return options;
    }

    private static List<(string Name, byte[] Data)> Save(MemoryView table, int minimumCategoryRows)
    {
        var mlContext = new MLContext(seed: 1);
        using GanModel model = mlContext.Gan().Fit(table, Options(minimumCategoryRows));
        using var stream = new MemoryStream();
        model.Save(stream);
        return Forge.Read(stream.ToArray());
    }

    // Row 700 holds what no other row holds.
    private static MemoryView Table()
    {
        var random = new Random(3);
        int[] towns = [.. Enumerable.Range(0, Rows).Select(_ => random.Next(20))];
        double[] amounts = Column(_ => 1000 * random.NextDouble());
        (amounts[3], amounts[700], amounts[900]) = (_planted[0], _planted[1], _planted[2]);
        return new MemoryView(
            ("Town", TextDataViewType.Instance, Column(i => (i == 700 ? "planted town" : $"town {towns[i]}").AsMemory()), null),
            ("Zip", NumberDataViewType.Int32, Column(i => i == 700 ? 31337 : 100 + towns[i]), null),
            ("Grade", new KeyDataViewType(typeof(uint), 3), Column(i => i == 700 ? 3u : 1u + (uint)random.Next(2)), Annotate.Keys("poor", "fair", "planted key")),
            ("Children", NumberDataViewType.Int32, Column(i => i == 700 ? 77777 : random.Next(4)), null),
            ("Amount", NumberDataViewType.Double, amounts, null),
            ("Rank", NumberDataViewType.Double, Column(_ => random.Next(2) == 0 ? Math.Pow(random.NextDouble(), 9) : 50 + random.NextDouble()), null),
            ("Tail", NumberDataViewType.Double, Column(_ => Math.Exp(12 * random.NextDouble() * random.NextDouble())), null),
            ("Day", DateTimeDataViewType.Instance, Column(i => i == 700 ? new DateTime(1999, 9, 9) : new DateTime(2024, 1, 1).AddDays(random.Next(400))), null));
    }

    private static double[] OnlyOnce(double[] values) => [.. values.GroupBy(v => v).Where(g => g.Count() == 1).Select(g => g.Key)];

    private static HashSet<double> DoublesAnywhere(byte[] file) =>
        [.. Enumerable.Range(0, file.Length - sizeof(double) + 1).Select(i => BitConverter.ToDouble(file, i))];

    private static string Text(List<(string Name, byte[] Data)> entries) => string.Concat(entries.Select(e => System.Text.Encoding.Latin1.GetString(e.Data)));

    private static IEnumerable<double> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number => [element.GetDouble()],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        _ => [],
    };

    private static T[] Column<T>(Func<int, T> value) => [.. Enumerable.Range(0, Rows).Select(value)];
}
