using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Resampling;
using Microsoft.ML.Gan.Scoring;

namespace Microsoft.ML.Gan;

/// <summary>A trained discriminator: tells how likely a row is to be real.</summary>
/// <remarks>Weights are plain arrays: scoring needs no native library, owns nothing to dispose, and may go on in any number of threads.</remarks>
public sealed partial class GanDiscriminatorModel
{
    private readonly DiscriminatorFeatures _features;
    private readonly DenseNetwork _network;
    private readonly LogitScale _scale;

    internal GanDiscriminatorModel(
        TableSchema schema, DiscriminatorFeatures features, DenseNetwork network, LogitScale scale, DiscriminatorSummary summary) =>
        (Schema, _features, _network, _scale, Summary) = (schema, features, network, scale, summary);

    /// <summary>Gets what the answers rest on.</summary>
    public DiscriminatorSummary Summary { get; }

    /// <summary>Gets the names of the columns a row is made of, in order; a slot of a vector has its own.</summary>
    public IReadOnlyList<string> FeatureNames => [.. Schema.Columns.Select(c => c.Name)];

    internal TableSchema Schema { get; }

    /// <summary>Scores one row.</summary>
    /// <param name="row">A number per name in <see cref="FeatureNames"/>: numbers as they are, categories counted from 0 in the order the model knows them,
    /// NaN for a missing or unknown value.</param>
    /// <returns>The logarithm of the odds of being real.</returns>
    public float Score(ReadOnlySpan<double> row)
    {
        int count = Schema.Columns.Count;
        Span<float> score = stackalloc float[1], ranks = stackalloc float[count];
        Span<int> bins = stackalloc int[count];
        _network.Score(_features.Of(row, ranks, bins), score);
        return (float)_scale.Apply(score[0]);
    }
}
