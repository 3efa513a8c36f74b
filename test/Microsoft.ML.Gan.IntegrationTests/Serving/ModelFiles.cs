using System;
using System.IO;

namespace Microsoft.ML.Gan.IntegrationTests.Serving;

/// <summary>Two small models as they are saved.</summary>
public sealed class ModelFiles
{
    public ModelFiles() => (First, Second) = (Save(seed: 1), Save(seed: 2));

    public byte[] First { get; }

    public byte[] Second { get; }

    private static byte[] Save(int seed)
    {
        var mlContext = new MLContext(seed);
        using GanModel model = mlContext.Gan().Fit(Person.Load(mlContext), Small.Shrink(new GanOptions { LabelColumnName = "Label", Seed = seed }));
        using var stream = new MemoryStream();
        model.Save(stream);
        return stream.ToArray();
    }
}
