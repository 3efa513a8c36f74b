using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Persistence.Onnx;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>Bins and ranks to the last bit, edges and their neighbors above all.</summary>
public sealed class BinNodesTests
{
    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 3.0 })]
    [InlineData(new[] { -1e300, -0.1, 0, 1e-300, 0.1, 1.0 / 3, 2.5, 1e9, 1e300 })]
    public void OfNumber_EdgesAndTheirNeighbors_AreExact(double[] edges)
    {
        double[] values = [
            .. edges.SelectMany(e => new[] { e, Math.BitDecrement(e), Math.BitIncrement(e) }),
            double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.MaxValue, double.MinValue, 0, -0.0, double.Epsilon, 0.2, (float)0.1f];
        var bins = ColumnBins.From(new TableColumn("X", ColumnKind.Continuous, []), 0, new ColumnBins.State(edges, [], edges.Length + 2));
        int[] expected = bins.Assign(TestTables.Of(ColumnKind.Continuous, values));

        Dictionary<string, RuntimeTensor> results = Run(values, (graph, value) =>
        {
            string bin = BinNodes.OfNumber(graph, edges, value);
            graph.Output("bin", bin, ElementType.Int64, 1, "");
            graph.Output("rank", BinNodes.Rank(graph, edges, value, bin), ElementType.Float, 1, "");
            graph.Output("one", BinNodes.OneHot(graph, bin, edges.Length + 2), ElementType.Float, edges.Length + 2, "");
        });

        Assert.Equal(expected.Select(bin => (long)bin), results["bin"].Longs());
        Assert.Equal(values.Zip(expected, (v, bin) => Rank(edges, v, bin)), results["rank"].Floats());
        Assert.Equal(expected.SelectMany(bin => Enumerable.Range(0, edges.Length + 2).Select(i => i == bin ? 1f : 0f)), results["one"].Floats());
    }

    [Fact]
    public void OfCategory_CodesAndOthers_MissingWhereTheyAreNone()
    {
        var bins = new ColumnBins.State([], [2, 0, 1, 3, 3], 5);
        double[] values = [0, 1, 2, 3, 4, double.NaN, -1, 5, 1e18, double.PositiveInfinity, double.NegativeInfinity];

        Dictionary<string, RuntimeTensor> results =
            Run(values, (graph, value) => graph.Output("bin", BinNodes.OfCategory(graph, bins, value), ElementType.Int64, 1, ""));

        Assert.Equal([2L, 0, 1, 3, 3, 4, 4, 4, 4, 4, 4], results["bin"].Longs());
    }

    private static float Rank(double[] edges, double value, int bin) =>
        bin == edges.Length + 1 || edges.Length == 1 ? 0
        : bin == 0 ? -1
        : bin == edges.Length ? 1
        : (float)((2 * (bin - 1 + ((value - edges[bin - 1]) / (edges[bin] - edges[bin - 1]))) / (edges.Length - 1)) - 1);

    private static Dictionary<string, RuntimeTensor> Run(double[] values, Action<GraphBuilder, string> build)
    {
        var graph = new GraphBuilder("bins");
        build(graph, graph.Input("value", ElementType.Double, 1, ""));
        using var file = new MemoryStream();
        graph.Write(file);
        GraphCheck.Verify(file.ToArray());
        return GraphRuntime.Run(file.ToArray(), new() { ["value"] = RuntimeTensor.Of(values, 1) });
    }
}
