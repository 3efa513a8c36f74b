using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Encoding.Reduction;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Networks;
using Microsoft.ML.Gan.Networks.Managed;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Sampling.Corrections;
using Microsoft.ML.Gan.Training;

namespace Microsoft.ML.Gan.Models;

/// <summary>Puts a model together, entry by entry; owns its networks until it is built.</summary>
/// <remarks>A network is made only when the entry is as long as it says, so that a few bytes cannot ask for gigabytes.</remarks>
internal sealed class ModelBuilder : IDisposable
{
    private ModelManifest _manifest = null!;
    private GanOptions _options = null!;
    private TableSchema _schema = null!;
    private ModelEncoding _encoding = null!;
    private LearnedTable _table = null!;
    private FrequencyOffsets? _offsets;
    private NumberMatching? _numbers;
    private RowFeatures? _features;
    private Resampler? _resampler;
    private Generator? _generator;
    private Discriminator? _discriminator;
    private Encoder? _encoder;
    private GanDiscriminatorModel? _classifier;

    /// <summary>Gets what <c>encoding.json</c> says of a model.</summary>
    public static ModelEncoding Keep(ModelParts parts) => new(
        parts.Table.Reduction.Keep(),
        parts.Table.Encoding.Keep(),
        parts.Table.Frequencies.Keep(),
        parts.Corrections.Frequencies?.Keep(),
        parts.Corrections.Numbers?.Keep(),
        parts.Corrections.Resampler?.Keep(),
        parts.Classifier?.Keep());

    /// <summary>Adds options, schema and history.</summary>
    public void Add(ModelManifest manifest)
    {
        _manifest = manifest;
        _options = manifest.Options.Build();
        Stored.Require(_options.Network.HiddenWidth is not null, "the options do not say how wide the networks are");
        _schema = manifest.Schema.Build();
        Stored.Whole(manifest.History, "the history");
        Stored.Require(manifest.History.All(p => p.Step > 0 && p.NumberOfSteps >= p.Step), "the history has a report of no step");
    }

    /// <summary>Adds encoders, frequencies and corrections.</summary>
    public void Add(ModelEncoding encoding)
    {
        _encoding = encoding;
        TableReduction reduction = TableReduction.From(_schema.Columns, _schema.LabelColumn, encoding.Reduction);
        TableEncoding encoders = TableEncoding.From(reduction.Columns, encoding.Encoders);
        var conditions = new ConditionLayout(encoders, _schema.LabelColumn < 0 ? -1 : reduction.ReducedIndexOf(_schema.LabelColumn));
        var frequencies = ConditionFrequencies.From(conditions, encoding.Frequencies);
        _table = new LearnedTable(_schema.Columns, reduction, encoders, conditions, frequencies);
        int labels = frequencies.LabelCounts.Length;
        _offsets = encoding.FrequencyOffsets is { } offsets ? FrequencyOffsets.From(encoders.Layout, labels, offsets) : null;
        _numbers = encoding.NumberMaps is { } maps ? NumberMatching.From(encoders, maps, labels) : null;
        _ = encoding.Classifier is { } classifier ? GanDiscriminatorModel.Check(_schema, classifier) : null;
        _features = encoding.Resampling is { } resampling ? RowFeatures.From(reduction.Columns, resampling.Features) : null;
    }

    /// <summary>Adds the generator.</summary>
    public void AddGenerator(byte[] data)
    {
        NetworkOptions network = _options.Network;
        int conditions = _table.Conditions.Width, outputs = _table.Encoding.Layout.Width;
        CheckSize(data, Generator.CountWeights(network.LatentDimension, conditions, network.Width, network.HiddenLayers, outputs));
        _generator = NetworkFactory.CreateGenerator(_table.Encoding, _table.Conditions, network, seed: 0);
        NetworkWeights.Read(_generator, data);
        _generator.eval();
    }

    /// <summary>Adds the discriminator of the game, where one was played.</summary>
    public void AddDiscriminator(byte[]? data)
    {
        if (IsThere(data, GenerativeMethod.Adversarial, "no game was played") is not { } bytes)
        {
            return;
        }

        NetworkOptions network = _options.Network;
        int width = _table.Encoding.Layout.Width + _table.Conditions.Width;
        CheckSize(bytes, Discriminator.CountWeights(width, network.PackSize, network.Width, network.HiddenLayers));
        _discriminator = NetworkFactory.CreateDiscriminator(_table.Encoding, _table.Conditions, network, seed: 0);
        NetworkWeights.Read(_discriminator, bytes);
        _discriminator.eval();
    }

    /// <summary>Adds the encoder of an autoencoder, where one was trained.</summary>
    public void AddEncoder(byte[]? data)
    {
        if (IsThere(data, GenerativeMethod.VariationalAutoencoder, "a game was played") is not { } bytes)
        {
            return;
        }

        NetworkOptions network = _options.Network;
        int width = _table.Encoding.Layout.Width + _table.Conditions.Width, scalars = _table.Encoding.Layout.ScalarCount;
        CheckSize(bytes, Encoder.CountWeights(width, network.LatentDimension, network.Width, network.HiddenLayers, scalars));
        _encoder = NetworkFactory.CreateEncoder(_table.Encoding, _table.Conditions, network, seed: 0);
        NetworkWeights.Read(_encoder, bytes);
        Stored.Require(Encoder.AreDeviations(_encoder.CopyDeviations()), "tensor 'deviations' holds a number outside 0.01 to 1");
        _encoder.eval();
    }

    /// <summary>Adds the network that chooses among generated rows, where there is one.</summary>
    public void AddResampler(byte[]? data)
    {
        Stored.Require(data is null == _features is null, data is null ? "it is missing" : "the model does not resample");
        if (data is null || _encoding.Resampling is not { } state)
        {
            return;
        }

        EncodedLayout layout = _features!.Layout;
        Stored.Require(state.HiddenWidth is > 0 and <= 8192 && state.HiddenLayers is > 0 and <= 16, "its network has no layer, or is too large");
        CheckSize(data, Discriminator.CountWeights(layout.Width, 1, state.HiddenWidth, state.HiddenLayers));
        IReadOnlyList<NamedTensor> weights = DenseNetwork.Shapes(layout.Width, state.HiddenWidth, state.HiddenLayers);
        TensorFile.Read(data, weights);
        _resampler = Resampler.From(_features, new DenseNetwork(weights), _table.Encoding.Columns.Count, _table.Frequencies.LabelCounts.Length, state);
    }

    /// <summary>Adds the classifier of real and synthetic rows, where there is one.</summary>
    public void AddClassifier(byte[]? data)
    {
        Stored.Require(data is null == _encoding.Classifier is null, data is null ? "it is missing" : "the model has no such network");
        _classifier = data is null ? null : GanDiscriminatorModel.From(_schema, _encoding.Classifier!, data);
    }

    /// <summary>Gets the model, to which the networks belong from now on.</summary>
    public ModelParts Build() => new(
        _options,
        _schema,
        _table,
        new TrainedNetworks(_generator!, _discriminator, _manifest.History, []) { Encoder = _encoder },
        new SamplingCorrections(_offsets, _resampler, _numbers, _encoder?.CopyDeviations()),
        _classifier);

    /// <inheritdoc/>
    public void Dispose()
    {
        _generator?.Dispose();
        _discriminator?.Dispose();
        _encoder?.Dispose();
    }

    private byte[]? IsThere(byte[]? data, GenerativeMethod method, string otherwise)
    {
        Stored.Require(data is null == (_options.Method != method), data is null ? "it is missing" : otherwise);
        return data;
    }

    private static void CheckSize(byte[] data, long numbers) => Stored.Require(
        numbers <= data.Length / sizeof(float), $"it has {data.Length} bytes for the {numbers} numbers of its network");
}
