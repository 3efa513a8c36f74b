using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Persistence.Onnx;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using Xunit;
using Xunit.Abstractions;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>Every component with scalars all over their range, for every kind of grid and transform there is.</summary>
public sealed class NumberNodesTests(ITestOutputHelper output)
{
    private const int ScalarsPerComponent = 401;

    public static TheoryData<string> Resolutions => [.. Columns.Keys];

    private static Dictionary<string, NumberResolution> Columns { get; } = new()
    {
        ["free"] = new(-5, 1000, 0, -1, -1, []),
        ["whole"] = new(-3, 900, 1, 0, -1, []),
        ["days"] = new(638_000_000_000_000_000, 638_300_000_000_000_000, TimeSpan.TicksPerDay, 0, -1, []),
        ["decimals"] = new(-12.345, 800.125, 0, 3, -1, []),
        ["nine decimals"] = new(-12.345, 800.125, 0, 9, -1, []),
        ["digits"] = new(-1e30, 1e30, 0, -1, 4, []),
        ["most digits"] = new(-1e30, 1e30, 0, -1, 12, []),
        ["only values"] = new(-7, 500, 0, 2, -1, [-7, -1.5, 0, 0.25, 3, 4, 10, 99.99, 100, 500]),
    };

    private static TransformState[] Transforms { get; } =
    [
        new(Center: 12.5),
        new(Center: 3, Scale: 1.7),
        new(Values: [-20, -3, 0, 0.5, 8, 1e3, 2e6], Normal: [-2.1, -1.5, -0.2, 0, 0.7, 1.4, 2.9]),
    ];

    [Theory]
    [MemberData(nameof(Resolutions))]
    public void Decode_AllComponentsAndScalars_EqualsTheEncoder(string name)
    {
        NumberResolution resolution = Columns[name];
        bool isTime = resolution.Step > 1;
        double[] means = isTime ? [-9e16, 1e13, 8e16] : [-1.5, 0, 0.3, 2], deviations = isTime ? [1e14, 3e16, 2e12] : [0.5, 0.8, 1e-4, 3];
        IEnumerable<TransformState> transforms = isTime ? [new(Center: 638_150_000_000_000_000)] : Transforms;
        foreach (TransformState transform in transforms)
        {
            foreach ((bool hasMissing, double[] spikes) in new[] { (true, new[] { 0, 777.25 }), (false, []) })
            {
                var shape = new NumberShape.State(transform, [.. means.Select(_ => 1.0 / means.Length)], means, deviations);
                Compare(name, new NumberEncoder.State(resolution, shape, spikes, hasMissing));
            }
        }
    }

    [Fact]
    public void Decode_OnlyPointMasses_LooksThemUp() =>
        Compare("points", new NumberEncoder.State(Columns["whole"], null, [-3, 0, 12, 900], HasMissing: true));

    private void Compare(string name, NumberEncoder.State state)
    {
        NumberEncoder encoder = NumberEncoder.From(new TableColumn(name, ColumnKind.Continuous, []), state);
        int[] components = [.. Enumerable.Range(0, encoder.ComponentCount * ScalarsPerComponent).Select(i => i / ScalarsPerComponent)];
        float[] scalars = [.. components.Select((_, i) => -1 + (2f * (i % ScalarsPerComponent) / (ScalarsPerComponent - 1)))];
        TableData expected = new([encoder.Column], components.Length);
        encoder.Decode(components, encoder.HasScalar ? scalars : [], expected, 0, 0, new RandomSource(1, "decode"));

        var graph = new GraphBuilder("number");
        string component = graph.Input("component", ElementType.Int64, 1, ""), scalar = graph.Input("scalar", ElementType.Float, 1, "");
        graph.Output("value", NumberNodes.Decode(graph, state, component, encoder.HasScalar ? scalar : null), ElementType.Double, 1, "");
        using var file = new MemoryStream();
        graph.Write(file);
        GraphCheck.Verify(file.ToArray());
        double[] found = GraphRuntime.Run(file.ToArray(), new()
        {
            ["component"] = RuntimeTensor.Of([.. components.Select(c => (long)c)], 1),
            ["scalar"] = RuntimeTensor.Of(scalars, 1),
        })["value"].Doubles();

        double[] values = expected.Numbers(0);
        int different = values.Zip(found).Count(pair => !pair.First.Equals(pair.Second));
        double largest = values.Zip(found, (e, f) => e.Equals(f) ? 0 : Math.Abs(e - f) / Math.Abs(e)).Max();
        output.WriteLine($"{name}: {different} of {found.Length} differ, by {largest:E1} of the value at most");
        Assert.InRange(largest, 0, 1e-12);
    }
}
