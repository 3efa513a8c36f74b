using System;
using System.IO;

namespace Microsoft.ML.Gan.IntegrationTests.Serving;

/// <summary>Two small models as they are saved.</summary>
public sealed class ModelFiles
{
    // Fitted once, whichever class of tests comes first.
    private static readonly Lazy<byte[]> _first = new(() => Save(seed: 1)), _second = new(() => Save(seed: 2));

    public byte[] First => _first.Value;

    public byte[] Second => _second.Value;

    private static byte[] Save(int seed)
    {
        var mlContext = new MLContext(seed);
        using GanModel model = mlContext.Gan().Fit(Person.Load(mlContext), Small.Shrink(new GanOptions { LabelColumnName = "Label", Seed = seed }));
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
