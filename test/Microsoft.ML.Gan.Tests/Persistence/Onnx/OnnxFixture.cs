using System;
using System.IO;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>A model of columns that between them have every transform, grid and kind of component, and its exported generator.</summary>
public sealed class OnnxFixture : IDisposable
{
    private const int Rows = 1500;

    public OnnxFixture()
    {
        var options = new GanOptions { LabelColumnName = "Outcome", Seed = 1 };
        options.Training.NumberOfSteps = 60;
        options.Training.BatchSize = 100;
        options.Network.HiddenWidth = 24;
        options.Network.LatentDimension = 8;
        options.Encoding.MaximumOneHotWidth = 8;
        Model = new MLContext(seed: 1).Gan().Fit(Table(), options);
        (Bytes, DrawBytes) = (Export(Model, withDraw: false), Export(Model, withDraw: true));
    }

    public GanModel Model { get; }

    /// <summary>Gets the generator's graph without the input for draws.</summary>
    public byte[] Bytes { get; }

    /// <summary>Gets the generator's graph with it.</summary>
    public byte[] DrawBytes { get; }

    public static byte[] Export(GanModel model, bool withDraw)
    {
        using var stream = new MemoryStream();
        model.SaveGeneratorAsOnnx(stream, withDraw);
        return stream.ToArray();
    }

    public void Dispose() => Model.Dispose();

    private static MemoryView Table()
    {
        var random = new Random(3);
        int[] towns = [.. Enumerable.Range(0, Rows).Select(_ => random.Next(30))];
        return new MemoryView(
            ("Outcome", BooleanDataViewType.Instance, Column(i => i % 5 == 0), null),
            ("Town", TextDataViewType.Instance, Column(i => $"town {towns[i]}".AsMemory()), null),
            ("Country", TextDataViewType.Instance, Column(i => $"country {towns[i] / 10}".AsMemory()), null),
            ("Grade", TextDataViewType.Instance, Column(i => (random.Next(6) is 0 ? "" : $"grade {random.Next(3)}").AsMemory()), null),
            ("Age", NumberDataViewType.Byte, Column(i => (byte)(20 + random.Next(50))), null),
            ("Price", NumberDataViewType.Double, Column(i => Math.Round(random.NextDouble() + random.NextDouble(), 2)), null),
            ("Amount", NumberDataViewType.Double, Column(i => random.Next(9) == 0 ? double.NaN : random.Next(4) == 0 ? 0 : Math.Exp(6 * random.NextDouble())), null),
            ("Digits", NumberDataViewType.Double, Column(i => Digits(Math.Exp(25 * (random.NextDouble() - 0.5)))), null),
            ("Tail", NumberDataViewType.Double, Column(i => random.Next(2) == 0 ? Math.Tan(1.55 * ((2 * random.NextDouble()) - 1)) : Normal(random)), null),
            ("Offer", NumberDataViewType.Single, Column(i => MathF.Round((random.Next(25) * 3.37f) + 4.99f, 2)), null),
            ("Level", NumberDataViewType.Int32, Column(i => random.Next(4)), null),
            ("Constant", NumberDataViewType.Int32, Column(i => 7), null),
            ("Day", DateTimeDataViewType.Instance, Column(i => new DateTime(2024, 1, 1).AddDays(random.Next(400))), null));
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static double Digits(double value)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(value)) - 3);
        return Math.Round(value / power) * power;
    }

    private static T[] Column<T>(Func<int, T> value) => [.. Enumerable.Range(0, Rows).Select(value)];
}
