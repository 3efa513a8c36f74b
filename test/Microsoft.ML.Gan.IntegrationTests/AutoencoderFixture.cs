using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Tests;

namespace Microsoft.ML.Gan.IntegrationTests;

/// <summary>One autoencoder, fitted to a table of two kinds of rows without a label, and the bytes it is saved as.</summary>
public sealed class AutoencoderFixture : IDisposable
{
    public const int Rows = 1200;

    public AutoencoderFixture()
    {
        Model = MLContext.Gan().Fit(Table(Rows, seed: 3), Options());
        using var stream = new MemoryStream();
        Model.Save(stream);
        Saved = stream.ToArray();
    }

    public MLContext MLContext { get; } = new(seed: 1);

    public GanModel Model { get; }

    public byte[] Saved { get; }

    /// <summary>Settings that learn the table in a few seconds.</summary>
    public static GanOptions Options() => new()
    {
        Method = GenerativeMethod.VariationalAutoencoder,
        Seed = 1,
        Training = { NumberOfSteps = 1000, BatchSize = 100 },
        Network = { HiddenWidth = 32, LatentDimension = 6 },
        Classification = { TrainDiscriminator = false },
        Sampling = { Resampling = ResamplingMode.Never },
    };

    /// <summary>Hares, which are light, quick and seldom tame, and oxen, which are none of it; one row in three is an ox.</summary>
    public static MemoryView Table(int rows, int seed)
    {
        var random = new Random(seed);
        bool[] isLarge = [.. Enumerable.Range(0, rows).Select(_ => random.Next(3) == 0)];
        return new MemoryView(
            ("Kind", TextDataViewType.Instance, Column(large => (large ? $"ox {random.Next(2)}" : $"hare {random.Next(3)}").AsMemory())),
            ("Weight", NumberDataViewType.Single, Column(large => (float)((large ? 65 : 50) + (5 * Normal(random))))),
            ("Speed", NumberDataViewType.Double, Column(large => (large ? 20 : 60) + (3 * Normal(random)))),
            ("Horns", NumberDataViewType.Int32, Column(large => large ? 2 : 0)),
            ("Tame", BooleanDataViewType.Instance, Column(large => random.Next(10) < (large ? 9 : 1))));

        T[] Column<T>(Func<bool, T> value) => [.. isLarge.Select(value)];
    }

    public void Dispose() => Model.Dispose();

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
