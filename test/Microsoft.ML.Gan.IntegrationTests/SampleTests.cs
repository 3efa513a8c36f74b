using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>Whatever the networks have learned, synthetic rows are rows of the table's kind.</summary>
public sealed class SampleTests(AugmenterFixture fixture) : IClassFixture<AugmenterFixture>
{
    private readonly Person[] _rows = [.. fixture.MLContext.Data.CreateEnumerable<Person>(fixture.Transformer.Sample(600), reuseRowObject: false)];

    [Fact]
    public void Sample_Always_HasTheVisibleSchema()
    {
        DataViewSchema real = fixture.Data.Schema, sampled = fixture.Transformer.Sample(3).Schema;

        Assert.Equal(real.Select(c => (c.Name, c.Type)), sampled.Select(c => (c.Name, c.Type)));
    }

    [Fact]
    public void Sample_WithoutCondition_KeepsTheLabelsFrequencies()
        => Assert.Equal(100, _rows.Count(r => r.Label));

    [Fact]
    public void Sample_OfALabel_HasNoOther()
    {
        IEnumerable<Person> rows = fixture.MLContext.Data.CreateEnumerable<Person>(fixture.Transformer.Sample(50, "True"), reuseRowObject: false);

        Assert.Equal(50, rows.Count(r => r.Label));
    }

    [Fact]
    public void Sample_OfAnUnknownLabel_Throws()
        => Assert.Throws<ArgumentException>(() => fixture.Transformer.Sample(50, "Maybe"));

    [Fact]
    public void Sample_Numbers_StayInTheRangeOfTheRealOnes()
    {
        Assert.All(_rows, r => Assert.InRange(r.Age, 30f, 64f));
        Assert.All(_rows, r => Assert.Equal(MathF.Round(r.Age), r.Age));
        Assert.All(_rows, r => Assert.InRange(r.Children, (byte)0, (byte)3));
        Assert.All(_rows.Where(r => !float.IsNaN(r.Income)), r => Assert.InRange(r.Income, 1000f, 4000f));
    }

    [Fact]
    public void Sample_Categories_AreKnownOnes()
        => Assert.Empty(_rows.Select(r => r.Job).Except(["", "cook", "smith", "clerk"]));

    [Fact]
    public void Sample_ColumnsWithMissingValues_HasMissingAndPresentOnes()
    {
        Assert.Contains(_rows, r => float.IsNaN(r.Income));
        Assert.Contains(_rows, r => !float.IsNaN(r.Income));
        Assert.Contains(_rows, r => r.Job == "");
        Assert.Contains(_rows, r => r.Job != "");
    }

    [Fact]
    public void Sample_KeysAndOneHotVector_KeepsAnnotationsAndSumsToOne()
    {
        MLContext mlContext = fixture.MLContext;
        IDataView data = mlContext.Transforms.Conversion.MapValueToKey("Label", "Group")
            .Append(mlContext.Transforms.Categorical.OneHotEncoding("Children", "Children"))
            .Append(mlContext.Transforms.Concatenate("Features", "Children", "Age"))
            .Fit(fixture.Data).Transform(fixture.Data);
        var options = Small.Options(ignored: ["Age", "Income", "Job", "Group", "Children"]);
        using GanAugmentTransformer transformer = mlContext.Transforms.GanAugment(options).Fit(data);

        IDataView sample = transformer.Sample(60);

        Assert.All(MemoryView.ReadVectors<float>(sample, "Features"), v => Assert.Equal(1f, v[..4].Sum()));
        VBuffer<ReadOnlyMemory<char>> keys = default, slots = default;
        sample.Schema["Label"].GetKeyValues(ref keys);
        sample.Schema["Features"].GetSlotNames(ref slots);
        Assert.Equal(11, keys.Length);
        Assert.Equal("Age", slots.GetItemOrDefault(4).ToString());
        Assert.All(MemoryView.Read<uint>(sample, sample.Schema["Label"].Index), k => Assert.InRange(k, 1u, 11u));
        Assert.All(MemoryView.Read<uint>(transformer.Sample(9, "g3"), sample.Schema["Label"].Index), k => Assert.Equal("g3", keys.GetItemOrDefault((int)k - 1).ToString()));
    }
}
