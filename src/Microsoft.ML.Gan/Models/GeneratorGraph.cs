using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Persistence.Onnx;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Models;

/// <summary>The generator as an ONNX graph: noise and condition to encoded rows, to components and to decoded columns.</summary>
/// <remarks>
/// The encoded rows are those of <see cref="Networks.Generator"/> in evaluation mode, its normalization folded into the layers, and of
/// <see cref="Networks.GeneratorHead"/> without Gumbel noise. Components have the law of sampling, shifts of frequencies included. Nothing is
/// random in the graph: who wants drawn components gives uniform numbers.
/// </remarks>
internal sealed class GeneratorGraph
{
    /// <summary>The key of the description in the file.</summary>
    public const string DescriptionKey = "gan.generator";

    private readonly GraphBuilder _graph = new("generator");
    private readonly LearnedTable _table;
    private readonly GanOptions _options;
    private readonly GeneratorDescription _description;
    private readonly string _noise;
    private readonly string? _condition;
    private readonly string? _draw;

    private GeneratorGraph(ModelParts parts, bool withDraw)
    {
        (_table, _options) = (parts.Table, parts.Options);
        _noise = _graph.Input("noise", ElementType.Float, _options.Network.LatentDimension, _options.Network.LatentDistribution == LatentDistribution.Uniform ? "Numbers uniform between -1 and 1." : "Standard normal numbers.");
        _condition = _table.Conditions.Width == 0
            ? null
            : _graph.Input("condition", ElementType.Float, _table.Conditions.Width, "Per group one-hot, or all zero where nothing is asked for.");
        _draw = !withDraw || Layout.Spans.Count == 0
            ? null
            : _graph.Input(
                "draw", ElementType.Float, Layout.Spans.Count, "Per span a uniform number in [0, 1), which draws the component; below 0 the most probable one.");
        _description = GeneratorDescription.Of(parts);
        string raw = AddLayers(parts.Networks.Generator);
        AddHead(raw, Shift(raw, parts.Corrections.Frequencies));
        _graph.Describe(DescriptionKey, System.Text.Encoding.UTF8.GetString(JsonFormat.Write(_description, forPeople: false)));
    }

    private EncodedLayout Layout => _table.Encoding.Layout;

    /// <summary>Writes the graph of a model; the stream is left open.</summary>
    /// <param name="parts">The model.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="withDraw">Whether components are drawn by uniform numbers, which are a third input.</param>
    public static void Write(ModelParts parts, Stream stream, bool withDraw) => new GeneratorGraph(parts, withDraw)._graph.Write(stream);

    private string AddLayers(Networks.Generator generator)
    {
        string hidden = _condition is null ? _noise : _graph.Concatenate(_noise, _condition);
        foreach (AffineLayer layer in generator.Blocks.Select(AffineLayer.Fold))
        {
            hidden = _graph.Concatenate(_graph.Relu(_graph.Affine(hidden, layer.Weights, layer.Bias)), hidden);
        }

        AffineLayer head = AffineLayer.Of(generator.Head);
        return _graph.Affine(hidden, head.Weights, head.Bias);
    }

    // What gives categories their frequencies, by the label asked for.
    private string Shift(string raw, FrequencyOffsets? offsets)
    {
        if (offsets is null)
        {
            return raw;
        }

        int label = _table.Conditions.LabelGroup, labels = label < 0 ? 1 : _table.Conditions.Spans[label].Width;
        float[] shifts = [.. Enumerable.Range(0, labels).SelectMany(l => offsets.Of(l).ToArray())];
        string table = _graph.Constant(shifts, labels, Layout.Width);
        return _graph.Plus(raw, label < 0 ? table : _graph.Product(_graph.Columns(_condition!, _table.Conditions.Offsets[label], labels), table));
    }

    private void AddHead(string raw, string shifted)
    {
        string? scalars = Layout.ScalarCount == 0 ? null : _graph.Tanh(_graph.Columns(raw, 0, Layout.ScalarCount));
        List<string> encoded = scalars is null ? [] : [scalars], probabilities = [], components = [];
        string temperature = _graph.Scalar((float)_options.Network.GumbelTemperature);
        for (int c = 0; c < _table.Encoding.Columns.Count; c++)
        {
            string component = _graph.Zeros(_noise);
            if (Layout.SpanOf(c) is { } span)
            {
                int group = _table.Conditions.GroupOf(c);
                string? asked = group < 0 ? null : _graph.Columns(_condition!, _table.Conditions.Offsets[group], span.Width);
                string cooled = _graph.Over(_graph.Columns(raw, span.Offset, span.Width), temperature);
                encoded.Add(ComponentNodes.WithCondition(_graph, _graph.Softmax(cooled), asked));
                probabilities.Add(ComponentNodes.WithCondition(_graph, _graph.Softmax(_graph.Columns(shifted, span.Offset, span.Width)), asked));
                component = _draw is null
                    ? _graph.IndexOfLargest(probabilities[^1])
                    : ComponentNodes.Draw(_graph, probabilities[^1], _graph.Columns(_draw, probabilities.Count - 1, 1), span.Width);
            }

            components.Add(component);
        }

        _graph.Output("encoded", _graph.Concatenate([.. encoded]), ElementType.Float, Layout.Width, "Encoded rows without Gumbel noise.");
        if (probabilities.Count > 0)
        {
            int width = Layout.Width - Layout.ScalarCount;
            _graph.Output("probability", _graph.Concatenate([.. probabilities]), ElementType.Float, width, "Per span the chance of each component.");
        }

        _graph.Output("component", _graph.Concatenate([.. components]), ElementType.Int64, components.Count, "Per encoded column the component taken.");
        AddColumns(components, scalars);
    }

    private void AddColumns(List<string> components, string? scalars)
    {
        for (int c = 0; c < components.Count; c++)
        {
            string name = _description.Columns[c].Output;
            EncoderState encoder = _table.Encoding.Encoders[c].Keep();
            if (encoder.Number is { } number)
            {
                string? scalar = Layout.ScalarOf(c) < 0 ? null : _graph.Columns(scalars!, Layout.ScalarOf(c), 1);
                _graph.Output(name, NumberNodes.Decode(_graph, number, components[c], scalar), ElementType.Double, 1, "The number; NaN where missing.");
            }
            else
            {
                long[] codes = [.. encoder.Category!.Codes.Select(code => (long)code)];
                _graph.Output(
                    name, _graph.Look(_graph.Constant(codes, codes.Length), components[c]), ElementType.Int64, 1, "The category; -1 where missing.");
            }
        }
    }
}
