using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Classification.Embedding;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Models;
using Microsoft.ML.Gan.Persistence;
using Microsoft.ML.Gan.Persistence.Onnx;
using Microsoft.ML.Gan.Sampling;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>A GAN, or a variational autoencoder, fitted to a table: draws synthetic rows with the table's schema.</summary>
/// <remarks>
/// Rows are made while a view is read, a chunk at a time, so that a view of any length takes the same memory; every pass over it
/// gives the same rows. Owns native memory: dispose it when done, and read its views before. Sampling from several threads at once is safe.
/// </remarks>
public sealed class GanModel : IDisposable, IRowModel
{
    private readonly IHost _host;
    private readonly GanOptions _options;
    private readonly TrainedNetworks _networks;
    private readonly SamplingCorrections _corrections;
    private readonly LearnedTable _table;
    private readonly GanSampler _sampler;
    private readonly WishReader _wishes;
    private readonly GanDiscriminatorTransformer? _discriminator;
    private readonly RowAutoencoder? _autoencoder;
    private int _nextSeed;
    private int _disposed;

    internal GanModel(
        IHost host,
        TableSchema schema,
        LearnedTable table,
        TrainedNetworks networks,
        SamplingCorrections corrections,
        GanDiscriminatorModel? discriminator,
        GanOptions options,
        int seed)
    {
        (_host, Schema, _table, _networks, _corrections, _options, _nextSeed) = (host, schema, table, networks, corrections, options, seed);
        _sampler = new GanSampler(table, networks.Generator, options.Network, corrections);
        _wishes = new WishReader(table);
        OutputSchema = new TableDataView(schema, [], rowCount: 0).Schema;
        _discriminator = discriminator is null ? null : new GanDiscriminatorTransformer(discriminator);
        _autoencoder = networks.Encoder is { } encoder ? new RowAutoencoder(table, networks.Generator, encoder) : null;
    }

    /// <summary>Gets the columns of sampled views: the training table's visible ones, with their types and annotations.</summary>
    public DataViewSchema OutputSchema { get; }

    /// <summary>Gets the reports of the training, in order; about a hundred.</summary>
    public IReadOnlyList<GanProgress> History => _networks.History;

    /// <summary>Gets the label's values, in the order the model knows them; empty without a label.</summary>
    public IReadOnlyList<string> LabelValues => Schema.LabelColumn < 0 ? [] : Schema.Columns[Schema.LabelColumn].Categories;

    /// <summary>Gets the columns that rows can be asked for by value, and the values of each.</summary>
    /// <remarks>Every categorical column. A one-hot group inside a vector has its own name; the empty text stands for a missing value.</remarks>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ConditionValues => _wishes.Values;

    /// <summary>Gets what the resampling of generated rows rests on and costs; <see langword="null"/> where every generated row is kept.</summary>
    public ResamplingSummary? Resampling => _corrections.Resampler?.Summary;

    /// <summary>Gets the discriminator, trained on to tell real rows from synthetic ones of any kind; it outlives the model.</summary>
    /// <remarks>It reads the columns that were learned, the label among them, by name.</remarks>
    /// <exception cref="InvalidOperationException">It was not trained: <see cref="ClassificationOptions.TrainDiscriminator"/>.</exception>
    public GanDiscriminatorTransformer Discriminator => _discriminator ?? throw Errors.NoDiscriminator();

    internal TableSchema Schema { get; }

    internal ModelParts Parts => new(_options, Schema, _table, _networks, _corrections, _discriminator?.Model);

    /// <summary>Draws rows whose label keeps the training table's frequencies.</summary>
    /// <param name="numberOfRows">How many; at least 1.</param>
    /// <param name="seed">The same seed gives the same rows; without one, every call gives new rows.</param>
    /// <returns>A view with the training table's visible columns, whose rows are made while it is read.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed; also thrown when the view is read.</exception>
    public IDataView Sample(int numberOfRows, int? seed = null) => View(numberOfRows, Wish.For(_table, []), string.Empty, seed);

    /// <summary>Draws rows that all carry one label.</summary>
    /// <param name="numberOfRows">How many; at least 1.</param>
    /// <param name="labelValue">One of <see cref="LabelValues"/>.</param>
    /// <param name="seed">The same seed gives the same rows; without one, every call gives new rows.</param>
    /// <returns>A view with the training table's visible columns, whose rows are made while it is read.</returns>
    /// <exception cref="ArgumentException">The model has no label, or never saw this value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed; also thrown when the view is read.</exception>
    public IDataView Sample(int numberOfRows, string labelValue, int? seed = null)
    {
        Wish wish = WishForLabel(LabelValues.ToList().IndexOf(labelValue));
        if (Schema.LabelColumn < 0 || wish.Categories.Count == 0 || wish.Strata.Count == 0)
        {
            throw Errors.UnknownLabelValue(labelValue, LabelValues);
        }

        return View(numberOfRows, wish, $"'{Schema.Columns[Schema.LabelColumn].Name}' = '{labelValue}'", seed);
    }

    /// <summary>Draws rows that all carry the values asked for, of one categorical column or several.</summary>
    /// <param name="numberOfRows">How many; at least 1.</param>
    /// <param name="condition">Column names and a value of each, out of <see cref="ConditionValues"/>.</param>
    /// <param name="seed">The same seed gives the same rows; without one, every call gives new rows.</param>
    /// <returns>A view with the training table's visible columns. Its rows are made while it is read: the generator is told to make
    /// such rows. The rarest categories of a wide column share one of its outputs; they are met by drawing rows and
    /// throwing others away, at once, at most fifty per row asked for. Such a view may hold fewer rows than
    /// asked for: <see cref="IDataView.GetRowCount"/> tells, and a warning on <c>MLContext.Log</c> says how many fall short.</returns>
    /// <exception cref="ArgumentException">A column or a value is unknown, or the values exclude each other.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">Not one row drawn carries the values.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed; also thrown when the view is read.</exception>
    public IDataView Sample(int numberOfRows, IReadOnlyDictionary<string, string> condition, int? seed = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return View(numberOfRows, _wishes.Read(condition), WishReader.Describe(condition), seed);
    }

    /// <summary>Tells of every row where it lies among the latent values of an autoencoder, and how unusual it is.</summary>
    /// <param name="rows">Rows with the columns that were learned, the label among them, by name and type; read while the result is read.</param>
    /// <returns>
    /// The view with two columns added. <c>Embedding</c> is a vector of <see cref="NetworkOptions.LatentDimension"/> numbers, the mean of the row's latent values:
    /// rows that are alike lie near each other. Numbers that stay near 0 for every row are latent values that were not needed. <c>Score</c> is the negative
    /// evidence lower bound of the row in nats, higher for more unusual rows; a value that the training rows did not have costs as much as one in all of them.
    /// Both depend on the row alone.
    /// </returns>
    /// <remarks>
    /// Kingma and Welling 2013, arXiv:1312.6114. What the label says is not in the embedding, for the label is given to both networks; fit without one where
    /// it is to be foretold. Columns that follow from others are not looked at. Any number of threads may read the view, and it outlives the model.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The model was not fitted with <see cref="GenerativeMethod.VariationalAutoencoder"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Embed(IDataView rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        _sampler.ThrowIfDisposed();
        RowAutoencoder autoencoder = _autoencoder ?? throw Errors.NoEncoder();
        DataViewSchema output = ScoreColumns.AddEmbeddingTo(rows.Schema, autoencoder.LatentDimension);
        return new ScoredDataView(rows, new ScoreMapper(Schema, rows.Schema, output, (row, readers) => new RowEmbedding(row, autoencoder, readers)));
    }

    /// <summary>Saves the model to a file, which <see cref="GanOperations.Load(string)"/> reads.</summary>
    /// <param name="path">The file. It is written beside its place and then moved there, so that it is never half a model.</param>
    /// <remarks>The file holds no training row, but the names of categories and columns; docs/file-format.md says what else.</remarks>
    /// <exception cref="NotSupportedException">A column that was not learned has a type from outside ML.NET's core.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Save(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, Save);
    }

    /// <summary>Saves the model to a stream, which <see cref="GanOperations.Load(Stream)"/> reads.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <exception cref="NotSupportedException">A column that was not learned has a type from outside ML.NET's core.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _sampler.ThrowIfDisposed();
        ModelArchive.Write(stream, ModelEntries.Of(Parts));
    }

    /// <summary>Saves the generator as an ONNX graph, for runtimes without this library: noise and condition to encoded rows and to decoded columns.</summary>
    /// <param name="path">The file. It is written beside its place and then moved there, so that it is never half a graph.</param>
    /// <param name="withDraw">Whether the graph has a third input, uniform numbers by which components (categories, modes) are drawn; without
    /// it the most probable ones are taken, which is no sample of the table.</param>
    /// <remarks>
    /// Operator set 17. The file holds no training row, but the names of categories and columns. Noise and conditions are the caller's;
    /// matching of quantiles, resampling and columns that follow from others are not in the graph; docs/onnx.md says what is exact.
    /// </remarks>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void SaveGeneratorAsOnnx(string path, bool withDraw = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        AtomicFile.Write(path, stream => SaveGeneratorAsOnnx(stream, withDraw));
    }

    /// <summary>Saves the generator as an ONNX graph to a stream; see <see cref="SaveGeneratorAsOnnx(string, bool)"/>.</summary>
    /// <param name="stream">The stream; it is left open.</param>
    /// <param name="withDraw">Whether components are drawn by uniform numbers, which are a third input.</param>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public void SaveGeneratorAsOnnx(Stream stream, bool withDraw = false)
    {
        ArgumentNullException.ThrowIfNull(stream);
        _sampler.ThrowIfDisposed();
        GeneratorGraph.Write(Parts, stream, withDraw);
    }

    /// <summary>Draws rows with one label code, or, with -1, with labels in the training frequencies, into memory.</summary>
    internal IReadOnlyList<TableData> SampleTables(int numberOfRows, int labelCode, int seed) =>
        [.. Draw(numberOfRows, WishForLabel(labelCode), $"label {labelCode}", seed).Tables];

    /// <inheritdoc/>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _sampler.Dispose();
            _networks.Dispose();
        }
    }

    private Wish WishForLabel(int code) => Wish.For(_table, code < 0 ? [] : [(Schema.LabelColumn, code)]);

    private TableDataView View(int numberOfRows, Wish wish, string description, int? seed)
    {
        (IEnumerable<TableData> tables, int rowCount) =
            Draw(numberOfRows, wish, description, seed ?? Interlocked.Increment(ref _nextSeed));
        return new TableDataView(Schema, tables, rowCount);
    }

    private (IEnumerable<TableData> Tables, int RowCount) Draw(int numberOfRows, Wish wish, string description, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(numberOfRows, 1);
        _sampler.ThrowIfDisposed();
        if (wish.IsExact)
        {
            return (_sampler.Sample(wish.Strata, numberOfRows, seed), numberOfRows);
        }

        RejectionResult result = RejectionResult.Draw(_sampler, wish, numberOfRows, seed);
        if (result.RowCount == 0)
        {
            throw Errors.NoneCarries(description, result.Drawn);
        }

        if (result.RowCount < numberOfRows)
        {
            using IChannel channel = _host.Start("Sample");
            channel.Warning(
                MessageSensitivity.Schema, "{0} rows with {1} were asked for and {2} fall short: {3} of {4} rows drawn carry it.",
                numberOfRows, description, numberOfRows - result.RowCount, result.RowCount, result.Drawn);
        }

        return (result.Tables, result.RowCount);
    }
}
