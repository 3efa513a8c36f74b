using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>Tables that have not all that a graph may have.</summary>
public sealed class UnconditionalGraphTests
{
    private const int Rows = 400;

    [Fact]
    public void Run_NumbersOnly_NeedsNoCondition()
    {
        byte[] file = Export(
            ("A \"quoted\" / ünusual name", NumberDataViewType.Double, Enumerable.Range(0, Rows).Select(i => i % 7 * 0.37 * (i % 11)).ToArray()),
            ("Same", NumberDataViewType.Single, Enumerable.Repeat(2.5f, Rows).ToArray()));

        ModelProto model = GraphCheck.Verify(file);
        Dictionary<string, RuntimeTensor> results = GraphRuntime.Run(file, new()
        {
            ["noise"] = RuntimeTensor.Of([.. Enumerable.Range(0, 40).Select(i => (i % 9) - 4f)], 8),
            ["draw"] = RuntimeTensor.Of([.. Enumerable.Repeat(0.5f, 5)], 1),
        });

        Assert.Equal(["noise", "draw"], model.Graph.Input.Select(i => i.Name));
        Assert.All(results["column.A \"quoted\" / ünusual name"].Doubles(), value => Assert.InRange(value, 0, 22.2));
        Assert.Equal(Enumerable.Repeat(2.5, 5), results["column.Same"].Doubles());
        Assert.Equal([5, 1], results["column.Same"].Dims);
    }

    [Fact]
    public void Run_CategoriesOnly_HasNoScalars()
    {
        byte[] file = Export(("Color", TextDataViewType.Instance, Enumerable.Range(0, Rows).Select(i => (i % 3 == 0 ? "red" : "blue").AsMemory()).ToArray()));

        GraphCheck.Verify(file);
        Dictionary<string, RuntimeTensor> results = GraphRuntime.Run(file, new()
        {
            ["noise"] = RuntimeTensor.Of(new float[16], 8),
            ["condition"] = RuntimeTensor.Of([1f, 0, 0, 0], 2),
            ["draw"] = RuntimeTensor.Of([0.999999f, 0.999999f], 1),
        });

        Assert.Equal([1f, 0f], results["encoded"].Floats()[..2]);
        Assert.Equal([0L, 1L], results["column.Color"].Longs());
    }

    private static byte[] Export(params (string Name, DataViewType Type, Array Values)[] columns)
    {
        var options = new GanOptions { Seed = 1 };
        (options.Training.NumberOfSteps, options.Training.BatchSize, options.Network.HiddenWidth, options.Network.LatentDimension) = (10, 40, 16, 8);
        using GanModel model = new MLContext(seed: 1).Gan().Fit(new MemoryView(columns), options);
        return OnnxFixture.Export(model, withDraw: true);
    }
}
