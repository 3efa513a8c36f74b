using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>Trains the discriminator of a GAN as a binary classifier: of real and synthetic rows or, with a label, of the user's own classes.</summary>
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
    }

    /// <summary>Reads the data once, plays the game, and trains the discriminator on.</summary>
    /// <param name="input">The data.</param>
    /// <returns>The transformer that scores rows.</returns>
    /// <exception cref="ArgumentException">A column or a value cannot be learned; said before any training.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    public GanDiscriminatorTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        IHost host = _env.Register("GanDiscriminator");
        var options = (Options)_options.Copy();
        options.Seed ??= host.Rand.Next();
        CheckFeatures([.. input.Schema.Where(c => !c.IsHidden).Select(c => c.Name)]);
        options.IgnoredColumnNames = Ignored(input.Schema);
        using GanModel model = GanFit.Fit(host, input, options);
        GanDiscriminatorTransformer discriminator = model.Discriminator;
        return options.WeightColumnName is { } name ? discriminator.WithWeights(name, options.MaximumWeight) : discriminator;
    }

    /// <summary>Gets the shape of a scored view, after a look for the columns named in the options.</summary>
    /// <param name="inputSchema">The shape of the columns before.</param>
    /// <returns>The shape of the columns after.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is not there.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        CheckFeatures([.. inputSchema.Select(c => c.Name)]);
        return SchemaShapes.With(inputSchema, ScoreColumns.AddTo(new DataViewSchema.Builder().ToSchema(), _options.WeightColumnName));
    }

    private void CheckFeatures(IReadOnlyList<string> names)
    {
        SchemaCheck.Columns(names, labelColumnName: null, _options.IgnoredColumnNames);
        if (_options.FeatureColumnName is { } feature && !names.Contains(feature))
        {
            throw Errors.MissingFeatures(feature, names);
        }
    }

    // With a vector of features nothing else is learned.
    private IReadOnlyList<string> Ignored(DataViewSchema schema) => _options.FeatureColumnName is not { } feature
        ? _options.IgnoredColumnNames
        : [.. schema.Where(c => !c.IsHidden && c.Name != feature).Select(c => c.Name).Distinct()];

    /// <summary>What is learned, and how.</summary>
    public sealed class Options : GanOptions
    {
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
