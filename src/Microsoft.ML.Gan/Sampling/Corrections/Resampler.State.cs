using System;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Managed;

namespace Microsoft.ML.Gan.Sampling.Corrections;

/// <content>What a file keeps of it.</content>
internal sealed partial class Resampler
{
    /// <summary>Gets the scoring network.</summary>
    public DenseNetwork Network => _scorer.Network;

    /// <summary>Gets all but the scoring network.</summary>
    public State Keep() => new(_features.Keep(), _scale, _factors?.Keep(), _logCeilings, Summary, Network.HiddenWidth, Network.HiddenLayers);

    /// <summary>Builds the resampler.</summary>
    /// <param name="features">The features, built from the state.</param>
    /// <param name="network">The scoring network.</param>
    /// <param name="columnCount">The number of columns.</param>
    /// <param name="labelCount">The number of label components; 1 without a label.</param>
    /// <param name="state">All but the network.</param>
    public static Resampler From(RowFeatures features, DenseNetwork network, int columnCount, int labelCount, State state)
    {
        Stored.Finite([state.Scale.Slope, state.Scale.Offset], "the scale of the logits");
        Stored.Require(state.LogCeilings.Length == labelCount && !Array.Exists(state.LogCeilings, double.IsNaN), "the ceilings fit other labels");
        ComponentFactors? factors = state.Factors is { } kept ? ComponentFactors.From(features.Layout, columnCount, labelCount, kept) : null;
        return new Resampler(features, new RowScorer(network, features.Layout), state.Scale, factors, state.LogCeilings, state.Summary);
    }

    /// <param name="Features">What the network sees of a row.</param>
    /// <param name="Scale">The line from its logits to honest ones.</param>
    /// <param name="Factors">The factors of components, as logarithms; null where marginals are not matched.</param>
    /// <param name="LogCeilings">Per label, the logarithm of the weight above which a row is always kept.</param>
    /// <param name="Summary">What resampling rests on and costs.</param>
    /// <param name="HiddenWidth">The units of a hidden layer of the network.</param>
    /// <param name="HiddenLayers">How many such layers it has.</param>
    public sealed record State(
        RowFeatures.State Features,
        LogitScale Scale,
        double[][]? Factors,
        double[] LogCeilings,
        ResamplingSummary Summary,
        int HiddenWidth,
        int HiddenLayers);
}
