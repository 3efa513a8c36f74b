using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.InteropServices;
using Google.Protobuf;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;

namespace Microsoft.ML.Gan.Persistence.Onnx;

/// <summary>Puts an ONNX graph together, node by node, each after those whose values it reads.</summary>
/// <remarks>
/// Values are spoken of by their names. Inputs and outputs are matrices with one line per row; how many rows is not fixed.
/// Operator set 17, IR version 8: what every runtime of the last years reads.
/// </remarks>
internal sealed partial class GraphBuilder
{
    /// <summary>The version of the operators.</summary>
    public const int OperatorSetVersion = 17;

    /// <summary>The version of the format.</summary>
    public const int FormatVersion = 8;

    // Smaller constants are written once, however often they are asked for.
    private const int SmallBytes = 64;

    private readonly Graph _graph;
    private readonly Dictionary<string, string> _small = [];
    private readonly List<Property> _properties = [];

    /// <summary>Starts an empty graph.</summary>
    public GraphBuilder(string name) => _graph = new Graph { Name = name };

    /// <summary>Adds an input, shape (rows, width).</summary>
    /// <param name="name">Its name, and that of its value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="width">Its width.</param>
    /// <param name="description">What it is, for people.</param>
    public string Input(string name, ElementType type, int width, string description)
    {
        _graph.Input.Add(Matrix(name, type, width, description));
        return name;
    }

    /// <summary>Makes a value an output, shape (rows, width).</summary>
    public void Output(string name, string value, ElementType type, int width, string description)
    {
        _graph.Node.Add(new Node { OpType = "Identity", Name = $"output {name}", Input = { value }, Output = { name } });
        _graph.Output.Add(Matrix(name, type, width, description));
    }

    /// <summary>Writes down what a reader of the file needs to know besides the graph.</summary>
    public void Describe(string key, string value) => _properties.Add(new Property { Key = key, Value = value });

    /// <summary>Adds numbers that are known.</summary>
    public string Constant(ReadOnlySpan<float> values, params ReadOnlySpan<long> shape) => Constant(ElementType.Float, MemoryMarshal.AsBytes(values), shape);

    /// <inheritdoc cref="Constant(ReadOnlySpan{float}, ReadOnlySpan{long})"/>
    public string Constant(ReadOnlySpan<double> values, params ReadOnlySpan<long> shape) => Constant(ElementType.Double, MemoryMarshal.AsBytes(values), shape);

    /// <inheritdoc cref="Constant(ReadOnlySpan{float}, ReadOnlySpan{long})"/>
    public string Constant(ReadOnlySpan<long> values, params ReadOnlySpan<long> shape) => Constant(ElementType.Int64, MemoryMarshal.AsBytes(values), shape);

    /// <summary>Adds a node with one result, whose name is returned.</summary>
    public string Add(string operation, ReadOnlySpan<string> inputs, params ReadOnlySpan<Schema.Attribute> attributes)
    {
        string result = $"{operation}.{_graph.Node.Count}";
        var node = new Node { OpType = operation, Name = result, Output = { result } };
        node.Input.AddRange(inputs.ToArray());
        node.Attribute.AddRange(attributes.ToArray());
        _graph.Node.Add(node);
        return result;
    }

    /// <summary>Writes the model; the stream is left open.</summary>
    public void Write(Stream stream)
    {
        var model = new ModelProto
        {
            IrVersion = FormatVersion,
            ProducerName = "Microsoft.ML.Gan",
            ProducerVersion = typeof(GraphBuilder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
            Graph = _graph,
            OpsetImport = { new OperatorSet { Domain = string.Empty, Version = OperatorSetVersion } },
        };
        model.MetadataProps.AddRange(_properties);
        model.WriteTo(stream);
    }

    private string Constant(ElementType type, ReadOnlySpan<byte> bytes, ReadOnlySpan<long> shape)
    {
        string key = bytes.Length > SmallBytes ? string.Empty : $"{type} {string.Join(' ', shape.ToArray())} {Convert.ToHexString(bytes)}";
        if (key.Length > 0 && _small.TryGetValue(key, out string? known))
        {
            return known;
        }

        string name = $"constant.{_graph.Initializer.Count}";
        _graph.Initializer.Add(Raw(name, type, bytes, shape));
        if (key.Length > 0)
        {
            _small.Add(key, name);
        }

        return name;
    }

    // Little-endian, as all processors are that .NET runs on today save for one; there the bytes are turned.
    private static Tensor Raw(string name, ElementType type, ReadOnlySpan<byte> bytes, ReadOnlySpan<long> shape)
    {
        byte[] data = bytes.ToArray();
        if (!BitConverter.IsLittleEndian)
        {
            int size = type == ElementType.Float ? sizeof(float) : sizeof(double);
            foreach (int i in Enumerable.Range(0, data.Length / size))
            {
                Array.Reverse(data, i * size, size);
            }
        }

        var tensor = new Tensor { Name = name, DataType = type, RawData = UnsafeByteOperations.UnsafeWrap(data) };
        tensor.Dims.AddRange(shape.ToArray());
        return tensor;
    }

    private static Value Matrix(string name, ElementType type, int width, string description) => new()
    {
        Name = name,
        DocString = description,
        Type = new ValueForm
        {
            TensorType = new TensorType
            {
                ElemType = type,
                Shape = new Shape { Dim = { new Dimension { DimParam = "rows" }, new Dimension { DimValue = width } } },
            },
        },
    };
}
