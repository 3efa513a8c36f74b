using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using TorchSharp;
using Xunit;

namespace Microsoft.ML.Gan.IntegrationTests;

public sealed class DeviceTests
{
    [CudaFact]
    [Trait("Device", "Cuda")]
    public void Fit_OnCuda_SamplesOnTheProcessor()
    {
        var context = new MLContext(seed: 1);

        using GanModel model = context.Gan().Fit(Rows(context), Options("cuda"));

        Assert.Equal(100, model.Sample(100, seed: 1).GetColumn<float>("Value").Count());
    }

    [CudaFact]
    [Trait("Device", "Cuda")]
    public void Fit_OnCudaTwice_SameSeedSameRows()
    {
        var context = new MLContext(seed: 1);

        using GanModel one = context.Gan().Fit(Rows(context), Options("cuda")), two = context.Gan().Fit(Rows(context), Options("cuda"));

        Assert.Equal(one.Sample(100, seed: 1).GetColumn<float>("Value"), two.Sample(100, seed: 1).GetColumn<float>("Value"));
    }

    [Fact]
    public void Fit_NoSuchDevice_IsRefusedWithTheRemedy()
    {
        var context = new MLContext(seed: 1);
        string absent = $"cuda:{(torch.cuda.is_available() ? torch.cuda.device_count() : 0)}";

        var error = Assert.Throws<ArgumentException>(() => context.Gan().Fit(Rows(context), Options(absent)));

        Assert.StartsWith($"Device is '{absent}' and ", error.Message, StringComparison.Ordinal);
        Assert.Contains("Set Device to 'cpu'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fit_UnknownDevice_IsRefusedByName()
    {
        var context = new MLContext(seed: 1);

        var error = Assert.Throws<ArgumentException>(() => context.Gan().Fit(Rows(context), Options("tpu")));

        Assert.Equal("Device is 'tpu'; it must be 'cpu', 'cuda' or 'cuda:N'.", error.Message);
    }

    private static GanOptions Options(string device) => new()
    {
        Device = device,
        Training = { NumberOfSteps = 5, BatchSize = 50 },
        Network = { HiddenWidth = 32 },
    };

    private static IDataView Rows(MLContext context)
    {
        List<Row> rows = [.. Enumerable.Range(0, 100).Select(i => new Row { Value = i * 0.5f, Flag = i % 3 == 0 })];
        return context.Data.LoadFromEnumerable(rows);
    }

    private sealed class Row
    {
        public float Value { get; set; }

        public bool Flag { get; set; }
    }
}
