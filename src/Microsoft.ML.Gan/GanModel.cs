using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;

namespace Microsoft.ML.Gan;

/// <summary>A GAN fitted to a table: draws synthetic rows with the table's schema.</summary>
/// <remarks>Owns the networks' native memory; dispose it when done. Sampling from several threads at once is safe.</remarks>
public sealed class GanModel : IDisposable
{
    private readonly System.Threading.Lock _gate = new();
    private readonly TrainedNetworks _networks;
    private readonly GanSampler _sampler;
    private readonly ConditionFrequencies _frequencies;
    private readonly int[] _labelComponents;
    private int _nextSeed;
    private bool _disposed;

    internal GanModel(
        TableSchema schema,
        TableEncoding encoding,
        ConditionLayout conditions,
        ConditionFrequencies frequencies,
        TrainedNetworks networks,
        GanOptions options,
        int seed)
    {
        Schema = schema;
        _networks = networks;
        _frequencies = frequencies;
        _sampler = new GanSampler(encoding, conditions, frequencies, networks.Generator, options.Network.LatentDimension);
        _nextSeed = seed;
        _labelComponents = schema.LabelColumn < 0
            ? []
            : [.. Enumerable.Range(0, schema.Columns[schema.LabelColumn].Categories.Count)
                .Select(((CategoricalEncoder)encoding.Encoders[schema.LabelColumn]).ComponentOf)];
        LabelCounts = [.. _labelComponents.Select(c => c < 0 ? 0 : frequencies.LabelCounts[c])];
    }

    /// <summary>Gets the reports of the training, in order; about a hundred.</summary>
    public IReadOnlyList<GanProgress> History => _networks.History;

    /// <summary>Gets the label's values, in the order the model knows them; empty without a label.</summary>
    public IReadOnlyList<string> LabelValues => Schema.LabelColumn < 0 ? [] : Schema.Columns[Schema.LabelColumn].Categories;

    internal TableSchema Schema { get; }

    /// <summary>Gets the training rows per label code; empty without a label.</summary>
    internal IReadOnlyList<int> LabelCounts { get; }

    /// <summary>Draws rows whose label keeps the training table's frequencies.</summary>
    /// <param name="numberOfRows">How many; at least 1.</param>
    /// <param name="seed">The same seed gives the same rows; without one, every call gives new rows.</param>
    /// <returns>A view with the training table's visible columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Sample(int numberOfRows, int? seed = null) =>
        new TableDataView(Schema, SampleTable(numberOfRows, -1, seed ?? NextSeed()));

    /// <summary>Draws rows that all carry one label.</summary>
    /// <param name="numberOfRows">How many; at least 1.</param>
    /// <param name="labelValue">One of <see cref="LabelValues"/>.</param>
    /// <param name="seed">The same seed gives the same rows; without one, every call gives new rows.</param>
    /// <returns>A view with the training table's visible columns.</returns>
    /// <exception cref="ArgumentException">The model has no label, or never saw this value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Sample(int numberOfRows, string labelValue, int? seed = null)
    {
        int code = LabelValues.ToList().IndexOf(labelValue);
        if (code < 0 || LabelCounts[code] == 0)
        {
            throw Errors.UnknownLabelValue(labelValue, LabelValues);
        }

        return new TableDataView(Schema, SampleTable(numberOfRows, code, seed ?? NextSeed()));
    }

    /// <summary>Draws rows with one label code, or, with -1, with labels in the training frequencies.</summary>
    internal TableData SampleTable(int numberOfRows, int labelCode, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numberOfRows, 1);
        var labels = new int[numberOfRows];
        if (labelCode >= 0)
        {
            Array.Fill(labels, _labelComponents[labelCode]);
        }
        else
        {
            FillInProportion(labels, seed);
        }

        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _sampler.Sample(labels, seed);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (!_disposed)
            {
                _disposed = true;
                _networks.Generator.Dispose();
                _networks.Discriminator.Dispose();
            }
        }
    }

    private void FillInProportion(int[] labels, int seed)
    {
        int[] shares = Apportionment.Share(labels.Length, _frequencies.LabelCounts);
        int next = 0;
        for (int label = 0; label < shares.Length; label++)
        {
            labels.AsSpan(next, shares[label]).Fill(label);
            next += shares[label];
        }

        new RandomSource(seed, "label order").Shuffle(labels.AsSpan());
    }

    private int NextSeed() => System.Threading.Interlocked.Increment(ref _nextSeed);
}
