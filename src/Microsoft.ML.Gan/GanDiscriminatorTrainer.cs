using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Classification.Labels;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Models;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>Trains the discriminator of a GAN as a binary classifier: of the user's label or, without one, of real and synthetic rows.</summary>
/// <remarks>
/// With a label, the discriminator first learns the table from all rows, labeled or not, by telling real rows from rows torn apart and by finding
/// and restoring replaced cells; a logistic regression over its layers and the row then learns the label. No game is played, so the options
/// of the generator have no effect. Without a label, a GAN learns the rows, all of which are taken for real, and its discriminator is trained on
/// to tell real rows from synthetic ones of any kind; with an <see cref="ClassificationOptions.IndependentShare"/> of 1, which suits the search for
/// novel rows, there is nothing to generate and no game either.
/// </remarks>
public sealed class GanDiscriminatorTrainer : IEstimator<GanDiscriminatorTransformer>
{
    private readonly IHostEnvironment _env;
    private readonly Options _options;

    /// <summary>Makes the trainer.</summary>
    /// <param name="env">Whose log is told and whose seed is used: an <see cref="MLContext"/>.</param>
    /// <param name="options">What is learned, and how; copied.</param>
    /// <exception cref="ArgumentException">An option is out of range, or two contradict each other.</exception>
    public GanDiscriminatorTrainer(IHostEnvironment env, Options options)
    {
        ArgumentNullException.ThrowIfNull(env);
        ArgumentNullException.ThrowIfNull(options);
        GanOptionsValidator.Validate(options);
        (_env, _options) = (env, (Options)options.Copy());
        _options.Classification.TrainDiscriminator = true;
        if (options.UnlabeledData is not null && options.LabelColumnName is null)
        {
            throw Errors.UnlabeledWithoutLabel();
        }
    }

    /// <summary>Reads the data and trains the discriminator; without a label, a game is played before.</summary>
    /// <param name="input">The data; read once or, with a label, twice.</param>
    /// <returns>The transformer that scores rows.</returns>
    /// <exception cref="ArgumentException">A column or a value cannot be learned; said before any training.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    public GanDiscriminatorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        TorchLibraries.Load();
        IHost host = _env.Register("GanDiscriminator");
        var options = (Options)_options.Copy();
        options.Seed ??= host.Rand.Next();
        CheckColumns([.. input.Schema.Where(c => !c.IsHidden).Select(c => c.Name)]);
        options.IgnoredColumnNames = Ignored(input.Schema);
        var discriminator = new GanDiscriminatorTransformer(options.LabelColumnName is { } label ? FitLabel(host, input, label, options) : FitReal(host, input, options));
        return options.WeightColumnName is { } name ? discriminator.WithWeights(name, options.MaximumWeight) : discriminator;
    }

    /// <summary>Gets the shape of a scored view, after a look for the columns named in the options.</summary>
    /// <param name="inputSchema">The shape of the columns before.</param>
    /// <returns>The shape of the columns after.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is not there.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        CheckColumns([.. inputSchema.Select(c => c.Name)]);
        return SchemaShapes.With(inputSchema, ScoreColumns.AddTo(new DataViewSchema.Builder().ToSchema(), _options.WeightColumnName));
    }

    private static GanDiscriminatorModel FitReal(IHost host, IDataView input, Options options)
    {
        if (options.Classification.IndependentShare == 1)
        {
            (TableSchema schema, TableData rows) = TableReader.Read(
                input, labelColumnName: null, options.IgnoredColumnNames, options.CancellationToken, options.Encoding.MinimumCategoryRows);
            return new DiscriminatorFit(
                options.Classification, options.Seed!.Value, new StageProgress(GanProgress.Discriminator, options.Progress is { } progress ? progress.Report : null, options.CancellationToken)).Fit(
                schema, TrainingRows.Divide(rows, options.Seed.Value), [], [], options.Classification.MaximumSteps ?? GanDefaults.ClassifierSteps);
        }

        using GanModel model = GanFit.Fit(host, input, options);
        return model.Discriminator.Model;
    }

    // Vocabulary and ranges are those of the unlabeled rows, where there are any.
    private static GanDiscriminatorModel FitLabel(IHost host, IDataView input, string label, Options options)
    {
        DataViewSchema.Column column = LabelColumn(input, label);
        (TableSchema schema, TableData rows) = TableReader.Read(
            options.UnlabeledData ?? input, labelColumnName: null,
            options.UnlabeledData is null ? options.IgnoredColumnNames : Ignored(options, options.UnlabeledData.Schema),
            options.CancellationToken, options.Encoding.MinimumCategoryRows);
        (TableData labeled, bool[] labels) = InputTable.Read(schema, input, column, options.CancellationToken);
        if (labels.Distinct().Count() < 2)
        {
            throw Errors.OneClassOfLabel(label, labels.Length);
        }

        using IChannel channel = host.Start("Fit");
        channel.Info(
            MessageSensitivity.None, "Learning a label of {0} rows, {1} of them positive, from {2} rows without a label beside.",
            labels.Length, labels.Count(l => l), options.UnlabeledData is null ? 0 : rows.RowCount);
        return new LabelFit(options.Classification, options.Seed!.Value, options.CancellationToken).Fit(
            schema, labeled, labels, options.UnlabeledData is null ? null : rows);
    }

    private static DataViewSchema.Column LabelColumn(IDataView input, string label) =>
        input.Schema[label] is { Type: BooleanDataViewType } column ? column : throw Errors.LabelNotBoolean(label, input.Schema[label].Type);

    private void CheckColumns(IReadOnlyList<string> names)
    {
        SchemaCheck.Columns(names, _options.LabelColumnName, _options.IgnoredColumnNames);
        if (_options.FeatureColumnName is { } feature && !names.Contains(feature))
        {
            throw Errors.MissingFeatures(feature, names);
        }
    }

    private IReadOnlyList<string> Ignored(DataViewSchema schema) => Ignored(_options, schema);

    // With a vector of features nothing else is learned, and the label never is.
    private static IReadOnlyList<string> Ignored(Options options, DataViewSchema schema) =>
    [
        .. schema.Where(c => !c.IsHidden).Select(c => c.Name).Distinct().Where(name =>
            name == options.LabelColumnName || (options.FeatureColumnName is { } feature ? name != feature : options.IgnoredColumnNames.Contains(name))),
    ];

    /// <summary>What is learned, and how.</summary>
    public sealed class Options : GanOptions
    {
        /// <summary>Makes options with the label "Label".</summary>
        public Options() => LabelColumnName = GanColumnNames.Label;

        /// <summary>Gets or sets rows without a label, which have the columns that the label is told from.</summary>
        /// <value>The default is <see langword="null"/>: none but those that are fitted.</value>
        /// <remarks>They are read once. Where there are any, they say which categories there are: a category that only labeled rows have counts as missing.</remarks>
        public IDataView? UnlabeledData { get; set; }

        /// <summary>Gets or sets the vector of features.</summary>
        /// <value>The default is "Features"; <see langword="null"/> reads every column by itself but those in <see cref="GanOptions.IgnoredColumnNames"/>.</value>
        public string? FeatureColumnName { get; set; } = GanColumnNames.Features;

        /// <summary>Gets or sets a column to add with the odds of being real, as weights of rows for a trainer that follows.</summary>
        /// <value>The default is <see langword="null"/>: no such column.</value>
        public string? WeightColumnName { get; set; }

        /// <summary>Gets or sets the largest weight.</summary>
        /// <value>The default is 10.</value>
        [System.ComponentModel.DataAnnotations.Range(1e-3, 1e6)]
        public double MaximumWeight { get; set; } = GanDefaults.MaximumWeight;
    }
}
