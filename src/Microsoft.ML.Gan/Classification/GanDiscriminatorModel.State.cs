using System.Collections.Generic;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan;

/// <content>What a file keeps of it.</content>
public sealed partial class GanDiscriminatorModel
{
    /// <summary>Gets all but schema and weights.</summary>
    internal State Keep() => new(_features.Keep(), _scale, Summary, _network.HiddenWidth, _network.HiddenLayers);

    /// <summary>Gets the weights.</summary>
    internal byte[] KeepWeights() => TensorFile.Write(_network.Weights());

    /// <summary>Builds the model.</summary>
    internal static GanDiscriminatorModel From(TableSchema schema, State state, byte[] weights)
    {
        DiscriminatorFeatures features = Check(schema, state);
        long numbers = DenseNetwork.CountWeights(features.Layout.Width, state.HiddenWidth, state.HiddenLayers);
        Stored.Require(numbers <= weights.Length / sizeof(float), $"there are {weights.Length} bytes for the {numbers} numbers of the network");
        IReadOnlyList<NamedTensor> tensors = DenseNetwork.Shapes(features.Layout.Width, state.HiddenWidth, state.HiddenLayers);
        TensorFile.Read(weights, tensors);
        return new GanDiscriminatorModel(schema, features, new DenseNetwork(tensors), state.Scale, state.Summary);
    }

    /// <summary>Checks all but the weights.</summary>
    internal static DiscriminatorFeatures Check(TableSchema schema, State state)
    {
        Stored.Finite([state.Scale.Slope, state.Scale.Offset], "the scale of the classifier's logits");
        Stored.Require(state.HiddenWidth is > 0 and <= 1024 && state.HiddenLayers is > 0 and <= 16, "the classifier's network has no layer, or is too large");
        return DiscriminatorFeatures.From(schema.Columns, state.Bins);
    }

    /// <param name="Bins">Per column, its bins.</param>
    /// <param name="Scale">The line from the network's logits to honest ones.</param>
    /// <param name="Summary">What the answers rest on.</param>
    /// <param name="HiddenWidth">The units of a hidden layer.</param>
    /// <param name="HiddenLayers">How many such layers there are.</param>
    internal sealed record State(ColumnBins.State[] Bins, LogitScale Scale, DiscriminatorSummary Summary, int HiddenWidth, int HiddenLayers);
}
