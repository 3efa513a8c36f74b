using System;
using System.IO;
using System.Linq;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Microsoft.ML.Gan.Tests;

namespace Samples.WebApi.Tests;

/// <summary>Two small models of a table with a column of every kind and hostile names, as they are saved.</summary>
public sealed class Shop
{
    /// <summary>The names of a text column: what CSV, JSON and spreadsheets read as something else.</summary>
    public static readonly string[] Products = ["plain", "say \"hi\"", "two\r\nlines", "=1+1", " spaced ", "a,b", "Käse\u2028🧀"];

    private const int Rows = 300;

    // Fitted once, whichever class of tests comes first.
    private static readonly Lazy<byte[]> _first = new(() => Save(seed: 1)), _second = new(() => Save(seed: 2));

    public byte[] First => _first.Value;

    public byte[] Second => _second.Value;

    /// <summary>Fits such a model with other options.</summary>
    public static byte[] Save(int seed, Action<GanOptions>? configure = null)
    {
        var options = new GanOptions { LabelColumnName = "Outcome", Seed = seed };
        options.Training.NumberOfSteps = 20;
        options.Training.BatchSize = 40;
        options.Network.HiddenWidth = 16;
        options.Network.LatentDimension = 8;
        options.Encoding.MaximumModes = 2;
        configure?.Invoke(options);
        using GanModel model = new MLContext(seed).Gan().Fit(Table(), options);
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }

    private static MemoryView Table()
    {
        var random = new Random(3);
        return new MemoryView(
            ("Outcome", TextDataViewType.Instance, Column(i => (i % 5 == 0 ? "returned" : "kept").AsMemory()), null),
            ("Product", TextDataViewType.Instance, Column(i => (i % 9 == 0 ? "" : Products[i % Products.Length]).AsMemory()), null),
            ("Price", NumberDataViewType.Single, Column(i => i % 10 == 0 ? float.NaN : MathF.Round(100 * random.NextSingle(), 2)), null),
            ("Weight", NumberDataViewType.Double, Column(i => Math.Exp(3 * random.NextDouble())), null),
            ("Pieces", NumberDataViewType.Byte, Column(i => (byte)(1 + random.Next(9))), null),
            ("Gift", BooleanDataViewType.Instance, Column(i => random.Next(3) == 0), null),
            ("Grade", new KeyDataViewType(typeof(uint), 3), Column(i => (uint)random.Next(4)), Annotate.Keys("poor", "fair, or so", "good")),
            ("Day", DateTimeDataViewType.Instance, Column(i => new DateTime(2024, 1, 1).AddDays(random.Next(400))), null),
            ("Size", new VectorDataViewType(NumberDataViewType.Single, 2), Column(i => new VBuffer<float>(2, [i % 7, 1 + random.NextSingle()])), Annotate.Slots(["width", "height"])));
    }

    private static T[] Column<T>(Func<int, T> value) => [.. Enumerable.Range(0, Rows).Select(value)];
}
