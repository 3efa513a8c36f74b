using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>A model of every kind of column that has every correction, and the bytes it is saved as.</summary>
public sealed class SaveLoadFixture : IDisposable
{
    private const int Rows = 1500;

    public SaveLoadFixture()
    {
        GanOptions options = Small.Shrink(new GanOptions { LabelColumnName = "Outcome", IgnoredColumnNames = ["Note", "Ignored"], Seed = 1 });
        options.Sampling.Resampling = ResamplingMode.Always;
        options.Encoding.MaximumOneHotWidth = 8;
        Model = MLContext.Gan().Fit(Table(), options);
        using var stream = new MemoryStream();
        Model.Save(stream);
        Saved = stream.ToArray();
    }

    public MLContext MLContext { get; } = new(seed: 1);

    public GanModel Model { get; }

    public byte[] Saved { get; }

    public void Dispose() => Model.Dispose();

    internal static MemoryView Table()
    {
        var random = new Random(3);
        int[] towns = [.. Enumerable.Range(0, Rows).Select(_ => random.Next(30))];
        return new MemoryView(
            ("Outcome", NumberDataViewType.Single, Column(i => (float)(i % 5 == 0 ? 1 : 0)), null),
            ("Sold", BooleanDataViewType.Instance, Column(i => random.Next(3) == 0), null),
            ("Town", TextDataViewType.Instance, Column(i => $"town {towns[i]}".AsMemory()), null),
            ("Country", TextDataViewType.Instance, Column(i => $"country {towns[i] / 10}".AsMemory()), null),
            ("Code", NumberDataViewType.Int32, Column(i => 100 * (towns[i] / 10)), null),
            ("Grade", new KeyDataViewType(typeof(uint), 4), Column(i => (uint)random.Next(5)), Annotate.Keys("poor", "fair", "good", "unseen")),
            ("Note", TextDataViewType.Instance, Column(i => "a note".AsMemory()), null),
            ("Age", NumberDataViewType.Byte, Column(i => (byte)(20 + random.Next(50))), null),
            ("Amount", NumberDataViewType.Double, Column(i => random.Next(9) == 0 ? double.NaN : Math.Exp(6 * random.NextDouble())), null),
            ("Day", DateTimeDataViewType.Instance, Column(i => new DateTime(2024, 1, 1).AddDays(random.Next(400))), null),
            ("Features", new VectorDataViewType(NumberDataViewType.Single, 4), Column(_ => Features(random)), Annotate.Slots(["size", "kind.a", "kind.b", "kind.c"], 1, 3)),
            ("Ignored", new VectorDataViewType(NumberDataViewType.Single, 2), Column(i => new VBuffer<float>(2, [i, i])), null));
    }

    private static VBuffer<float> Features(Random random)
    {
        float[] slots = [random.NextSingle(), 0, 0, 0];
        slots[1 + random.Next(3)] = 1;
        return new VBuffer<float>(4, slots);
    }

    private static T[] Column<T>(Func<int, T> value) => [.. Enumerable.Range(0, Rows).Select(value)];
}
