using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Sampling.Corrections;

namespace Microsoft.ML.Gan;

/// <summary>A trained discriminator: tells how likely a row is to be real or, trained on a label, to be positive.</summary>
/// <remarks>Weights are plain arrays: scoring needs no native library, owns nothing to dispose, and may go on in any number of threads.</remarks>
public sealed partial class GanDiscriminatorModel
{
    private readonly DiscriminatorFeatures _features;
    private readonly DenseNetwork _network;
    private readonly LogitScale _scale;
    private readonly MatrixScorer? _numbers;

    internal GanDiscriminatorModel(
        TableSchema schema, DiscriminatorFeatures features, DenseNetwork network, LogitScale scale, DiscriminatorSummary summary)
    {
        (Schema, _features, _network, _scale, Summary) = (schema, features, network, scale, summary);
        FeatureNames = [.. schema.Columns.Select(c => c.Name)];
        _numbers = features.ForNumbers() is { } bins ? new MatrixScorer(network, bins) : null;
    }

    /// <summary>Gets what the answers rest on.</summary>
    public DiscriminatorSummary Summary { get; }

    /// <summary>Gets the names of the columns a row is made of, in order; a slot of a vector has its own.</summary>
    public IReadOnlyList<string> FeatureNames { get; }

    internal TableSchema Schema { get; }

    /// <summary>Scores one row.</summary>
    /// <param name="row">A number per name in <see cref="FeatureNames"/>: numbers as they are, categories counted from 0 in the order the model knows them,
    /// NaN for a missing or unknown value. A fraction in a column of whole numbers, and a code that is none, count as missing.</param>
    /// <returns>The logarithm of the odds of being real.</returns>
    /// <exception cref="ArgumentException">The row has another number of values.</exception>
    public float Score(ReadOnlySpan<double> row)
    {
        int count = FeatureNames.Count;
        if (row.Length != count)
        {
            throw Errors.RowLength(row.Length, 1, count);
        }

        float[]? rented = count > 256 ? ArrayPool<float>.Shared.Rent(count) : null;
        int[]? rentedBins = count > 256 ? ArrayPool<int>.Shared.Rent(count) : null;
        Span<float> score = stackalloc float[1], ranks = rented ?? stackalloc float[count];
        Span<int> bins = rentedBins ?? stackalloc int[count];
        _network.Score(_features.Of(row, ranks, bins), score);
        if (rented is not null && rentedBins is not null)
        {
            ArrayPool<float>.Shared.Return(rented);
            ArrayPool<int>.Shared.Return(rentedBins);
        }

        return (float)_scale.Apply(score[0]);
    }

    /// <summary>Scores many rows; the fastest way where every column is a number.</summary>
    /// <param name="rows">Row after row as <see cref="Score(ReadOnlySpan{double})"/> takes them.</param>
    /// <param name="scores">Receives as many scores as there are rows, the same to rounding.</param>
    /// <exception cref="ArgumentException">There are not as many values as the rows have.</exception>
    public void Score(ReadOnlySpan<float> rows, Span<float> scores)
    {
        int count = FeatureNames.Count;
        if (rows.Length != (long)count * scores.Length)
        {
            throw Errors.RowLength(rows.Length, scores.Length, count);
        }

        if (_numbers is null)
        {
            double[] row = new double[count];
            for (int i = 0; i < scores.Length; i++)
            {
                for (int c = 0; c < count; c++)
                {
                    row[c] = rows[(i * count) + c];
                }

                scores[i] = Score(row);
            }

            return;
        }

        _numbers.Score(rows, scores);
        for (int i = 0; i < scores.Length; i++)
        {
            scores[i] = (float)_scale.Apply(scores[i]);
        }
    }
}
