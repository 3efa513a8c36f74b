using System.Collections.Generic;
using System.Linq;
using Google.Protobuf;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using Xunit;

namespace Microsoft.ML.Gan.Tests.Persistence.Onnx;

/// <summary>What the checker of ONNX asks of a file, as far as it concerns what is written here.</summary>
internal static class GraphCheck
{
    /// <summary>Reads a file and holds it to the rules.</summary>
    public static ModelProto Verify(byte[] file)
    {
        ModelProto model = ModelProto.Parser.ParseFrom(file);
        Assert.Equal(file, model.ToByteArray());
        Assert.InRange(model.IrVersion, 8, 9);
        OperatorSet operators = Assert.Single(model.OpsetImport);
        Assert.Equal(string.Empty, operators.Domain);
        Assert.True(operators.Version >= 17);
        Assert.Equal(model.MetadataProps.Count, model.MetadataProps.Select(p => p.Key).Distinct().Count());
        VerifyValues(model.Graph);
        VerifyNodes(model.Graph);
        Assert.All(model.Graph.Initializer, VerifySize);
        Assert.All(model.Graph.Input.Concat(model.Graph.Output), VerifyType);
        return model;
    }

    // Every value is made once, before it is read.
    private static void VerifyValues(Graph graph)
    {
        Assert.NotEqual(string.Empty, graph.Name);
        Assert.Equal(graph.Input.Count, graph.Input.Select(i => i.Name).Distinct().Count());
        Assert.Equal(graph.Output.Count, graph.Output.Select(o => o.Name).Distinct().Count());
        Assert.Equal(graph.Initializer.Count, graph.Initializer.Select(i => i.Name).Distinct().Count());
        HashSet<string> known = [.. graph.Input.Select(i => i.Name), .. graph.Initializer.Select(i => i.Name)];
        HashSet<string> read = [];
        foreach (Node node in graph.Node)
        {
            Assert.All(node.Input, input => Assert.Contains(input, known));
            Assert.All(node.Output, output => Assert.True(known.Add(output), output));
            read.UnionWith(node.Input);
        }

        Assert.All(graph.Output, output => Assert.Contains(output.Name, known));
        Assert.All(graph.Initializer, initializer => Assert.Contains(initializer.Name, read));
    }

    private static void VerifyNodes(Graph graph)
    {
        Assert.Equal(graph.Node.Count, graph.Node.Select(n => n.Name).Distinct().Count());
        Assert.All(graph.Node, node =>
        {
            Assert.NotEqual(string.Empty, node.OpType);
            Assert.Equal(node.Attribute.Count, node.Attribute.Select(a => a.Name).Distinct().Count());
            Assert.All(node.Attribute, a => Assert.Equal(a.HasF ? Attribute.Types.Kind.Float : Attribute.Types.Kind.Int, a.Type));
        });
    }

    private static void VerifySize(Tensor tensor)
    {
        int size = tensor.DataType == ElementType.Float ? sizeof(float) : sizeof(double);
        Assert.Contains(tensor.DataType, new[] { ElementType.Float, ElementType.Double, ElementType.Int64 });
        Assert.All(tensor.Dims, dim => Assert.True(dim > 0));
        Assert.Equal(tensor.Dims.Aggregate((long)size, (product, dim) => product * dim), tensor.RawData.Length);
    }

    // The rows are as many as the caller gives.
    private static void VerifyType(Value value)
    {
        Assert.NotEqual(ElementType.None, value.Type.TensorType.ElemType);
        Assert.Equal(2, value.Type.TensorType.Shape.Dim.Count);
        Assert.True(value.Type.TensorType.Shape.Dim[0].HasDimParam);
        Assert.True(value.Type.TensorType.Shape.Dim[1].DimValue > 0);
    }
}
