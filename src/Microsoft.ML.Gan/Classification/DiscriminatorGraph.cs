using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Persistence.Onnx;
using Microsoft.ML.Gan.Persistence.Onnx.Schema;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan.Classification;

/// <summary>The discriminator as an ONNX graph: a number per column to bins and ranks, through the network, to score and probability.</summary>
/// <remarks>Columns are doubles up to bins and ranks, which are the same to the last bit; the network is of floats.</remarks>
internal sealed class DiscriminatorGraph
{
    /// <summary>The key of the description in the file.</summary>
    public const string DescriptionKey = "gan.discriminator";

    private readonly GraphBuilder _graph = new("discriminator");
    private readonly string _row;

    private DiscriminatorGraph(IReadOnlyList<TableColumn> columns, ColumnBins.State[] bins, IEnumerable<NamedTensor> weights, LogitScale scale)
    {
        _row = _graph.Input(
            GanColumnNames.Features, ElementType.Double, columns.Count, "Per column a number as it is, or a category's code; NaN where missing or unknown.");
        AddAnswers(AddLayers(AddFeatures(columns, bins), [.. weights]), scale);
        DescribedFeature[] described = [.. columns.Select(c => new DescribedFeature(c.Name, c.Kind, c.Categories))];
        _graph.Describe(DescriptionKey, System.Text.Encoding.UTF8.GetString(JsonFormat.Write(described, forPeople: false)));
    }

    /// <summary>Writes the graph of a discriminator; the stream is left open.</summary>
    /// <param name="columns">What a row is made of.</param>
    /// <param name="bins">The bins of each column.</param>
    /// <param name="weights">Weights and bias of each layer, first to last.</param>
    /// <param name="scale">The line from the network's logits to honest ones.</param>
    /// <param name="stream">The stream.</param>
    public static void Write(
        IReadOnlyList<TableColumn> columns, ColumnBins.State[] bins, IEnumerable<NamedTensor> weights, LogitScale scale, Stream stream) =>
        new DiscriminatorGraph(columns, bins, weights, scale)._graph.Write(stream);

    // As DiscriminatorFeatures lays them out: all ranks, then the bins of each column.
    private string AddFeatures(IReadOnlyList<TableColumn> columns, ColumnBins.State[] bins)
    {
        List<string> ranks = [], places = [];
        for (int c = 0; c < bins.Length; c++)
        {
            string value = _graph.Columns(_row, c, 1);
            value = columns[c].Kind == ColumnKind.Integer ? _graph.Choose(_graph.AreEqual(value, _graph.Round(value)), value, _graph.Scalar(double.NaN)) : value; // a fraction counts as missing
            string bin = columns[c].IsDiscrete ? BinNodes.OfCategory(_graph, bins[c], value) : BinNodes.OfNumber(_graph, bins[c].Edges, value);
            places.Add(BinNodes.OneHot(_graph, bin, bins[c].Count));
            if (!columns[c].IsDiscrete)
            {
                ranks.Add(BinNodes.Rank(_graph, bins[c].Edges, value, bin));
            }
        }

        return _graph.Concatenate([.. ranks, .. places]);
    }

    private string AddLayers(string hidden, NamedTensor[] weights)
    {
        for (int i = 0; i < weights.Length; i += 2)
        {
            hidden = _graph.Affine(hidden, weights[i].Values, weights[i + 1].Values);
            hidden = i + 2 < weights.Length ? _graph.LeakyRelu(hidden, DenseNetwork.Slope) : hidden;
        }

        return hidden;
    }

    private void AddAnswers(string logit, LogitScale scale)
    {
        string wide = _graph.Cast(logit, ElementType.Double);
        string score = _graph.Cast(_graph.Plus(_graph.Times(_graph.Scalar(scale.Slope), wide), _graph.Scalar(scale.Offset)), ElementType.Float);
        _graph.Output(GanColumnNames.PredictedLabel, _graph.IsLess(_graph.Scalar(0f), score), ElementType.Bool, 1, "Whether the score is above zero.");
        _graph.Output(GanColumnNames.Score, score, ElementType.Float, 1, "The logarithm of the odds.");
        _graph.Output(GanColumnNames.Probability, _graph.Sigmoid(score), ElementType.Float, 1, "From 0 to 1.");
    }
}
