using System.IO;
using Google.Protobuf;
using Microsoft.ML.Gan.Persistence.Onnx;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

public sealed class GraphRuntimeTests
{
    [Fact]
    public void Run_GraphThatTheRuntimeWarnsOf_Fails()
    {
        var graph = new GraphBuilder("test");
        string value = graph.Input("value", ElementType.Double, 1, "A number.");
        graph.Output("result", graph.Plus(value, graph.Scalar(1.0)), ElementType.Double, 1, "One more.");
        using var file = new MemoryStream();
        graph.Write(file);
        ModelProto sound = ModelProto.Parser.ParseFrom(file.ToArray()), wasteful = sound.Clone();
        wasteful.Graph.Initializer.Add(wasteful.Graph.Initializer[0].Clone());
        wasteful.Graph.Initializer[^1].Name = "nobody reads it";

        Assert.Equal([3.0], GraphRuntime.Run(sound.ToByteArray(), new() { ["value"] = RuntimeTensor.Of([2.0], 1) })["result"].Doubles());
        Assert.Contains(
            "nobody reads it",
            Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => GraphRuntime.Run(wasteful.ToByteArray(), new() { ["value"] = RuntimeTensor.Of([2.0], 1) })).Message,
            System.StringComparison.Ordinal);
    }
}
