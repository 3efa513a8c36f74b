using System;
using System.Linq;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Augmentation.Comparison;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Reading;
using Microsoft.ML.Gan.Internal;
using Microsoft.ML.Gan.Models;
using Microsoft.ML.Gan.Tensors.Images;
using Microsoft.ML.Gan.Training;
using Microsoft.ML.Runtime;

namespace Microsoft.ML.Gan;

/// <summary>Learns the rows a pipeline is fitted on, and appends synthetic rows to them for the steps that follow.</summary>
/// <remarks>
/// The schema stays as it is, and only the fitted data grows: a test fold, a prediction and a saved pipeline know nothing of the
/// synthetic rows. Put the step after the features are made and right before the trainer or the normalization in front of it. What
/// it has not learned (hidden and ignored columns) is missing in synthetic rows. Append it flatly, with <c>Append</c> after <c>Append</c>:
/// inside a chain that is itself appended, ML.NET fits the inner chain apart and the synthetic rows do not reach the outer steps.
/// A view whose learned columns are one of images (vectors of Single of three known dimensions, channels, height and width) and a label is learned as images;
/// one column of vectors of one dimension and a label are learned by the same networks where <see cref="Options.Tensors"/> asks for them.
/// </remarks>
public sealed class GanAugmentEstimator : IEstimator<GanAugmentTransformer>
{
    private readonly IHostEnvironment _env;
    private readonly Options _options;

    /// <summary>Makes the step.</summary>
    /// <param name="env">Whose log is told and whose seed is used: an <see cref="MLContext"/>.</param>
    /// <param name="options">What is learned, how, and how many rows of which class are appended; copied.</param>
    /// <exception cref="ArgumentException">An option is out of range, or two contradict each other.</exception>
    public GanAugmentEstimator(IHostEnvironment env, Options options)
    {
        ArgumentNullException.ThrowIfNull(env);
        ArgumentNullException.ThrowIfNull(options);
        _env = env;
        GanOptionsValidator.Validate(options);
        if (options.Tensors is not null)
        {
            TensorOptionsValidator.CheckRanges(options.Tensors, "Tensors.");
        }

        if (options.Gate is not null)
        {
            GatedFit.Check(options, options.Gate);
        }

        _options = (Options)options.Copy();
        _options.Tensors = options.Tensors?.Copy();
        _options.Gate = options.Gate?.Copy();
        AugmentationPlan.Settle(_options);
    }

    /// <summary>Reads the data once, trains, and draws the synthetic rows.</summary>
    /// <param name="input">The data that the transformer will append to, once.</param>
    /// <returns>The transformer. It owns the trained model.</returns>
    /// <exception cref="ArgumentException">A column or a value cannot be learned; said before any training.</exception>
    /// <exception cref="OperationCanceledException">The token of the options was canceled.</exception>
    /// <exception cref="DllNotFoundException">No libtorch loads here; the message says which package to add, or which file the system refused and why.</exception>
    public GanAugmentTransformer Fit(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        TorchLibraries.Load();
        IHost host = _env.Register("GanAugment");
        var options = (Options)_options.Copy();
        options.Seed ??= host.Rand.Next();
        return VectorAugmentation.Find(input.Schema, options) is { } vectors
            ? options.Gate is null ? FitVectors(host, input, vectors, options) : throw Errors.GateBesideVectors(vectors.Name)
            : options.Gate is null ? FitTable(host, input, options)
            : GatedFit.Fit(host, input, options, options.Gate, (winner, comparison) => FitWinner(host, input, options, winner, comparison));
    }

    /// <summary>Returns the shape it is given, after a look for the columns named in the options.</summary>
    /// <param name="inputSchema">The shape of the columns.</param>
    /// <returns><paramref name="inputSchema"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The label or an ignored column is not there.</exception>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        SchemaCheck.Columns([.. inputSchema.Select(c => c.Name)], _options.LabelColumnName, _options.IgnoredColumnNames);
        return inputSchema;
    }

    private static GanAugmentTransformer FitTable(IHost host, IDataView input, Options options)
        => FitTable(host, input, options, (schema, data) => AugmentationPlan.Make(options, schema, data), null);

    private static GanAugmentTransformer FitWinner(IHost host, IDataView input, Options options, AugmentationRecipe winner, AugmentationComparison comparison)
    {
        var own = (Options)options.Copy();
        own.Sampling.Resampling = winner.IsResampled ? ResamplingMode.Always : ResamplingMode.Never;
        return FitTable(host, input, own, (schema, data) => winner.PlanFor(AugmentationPlan.Count(schema.Columns[schema.LabelColumn], data.Codes(schema.LabelColumn))), comparison);
    }

    private static GanAugmentTransformer FitTable(
        IHost host, IDataView input, Options options, Func<TableSchema, TableData, AugmentationPlan> makePlan, AugmentationComparison? comparison)
    {
        (TableSchema schema, TableData data) = TableReader.Read(
            input, options.LabelColumnName, options.IgnoredColumnNames, options.CancellationToken, options.Encoding.MinimumCategoryRows);
        AugmentationPlan plan = makePlan(schema, data);
        GanModel model = GanFit.Fit(host, schema, data, options);
        return Append(host, input, data, plan, model, () => (schema, SyntheticRows.Draw(model, plan, options.Seed!.Value)), comparison);
    }

    private static GanAugmentTransformer FitVectors(IHost host, IDataView input, DataViewSchema.Column column, Options options)
    {
        TensorGanOptions own = VectorAugmentation.OptionsOf(options);
        using VectorTable vectors = VectorTable.Read(input, column.Name, VectorTable.IsImage(column), options.LabelColumnName, own.CancellationToken);
        AugmentationPlan plan = AugmentationPlan.Make(options, vectors.Layout.SchemaOf([]), vectors.Labels);
        VectorGanModel model = VectorFit.Fit(host, vectors, own);
        return Append(host, input, vectors.Labels, plan, model, () => VectorAugmentation.Draw(model, plan, own.Seed!.Value));
    }

    private static GanAugmentTransformer Append(
        IHost host, IDataView input, TableData data, AugmentationPlan plan, IRowModel model, Func<(TableSchema Schema, TableData Synthetic)> draw,
        AugmentationComparison? comparison = null)
    {
        try
        {
            (TableSchema schema, TableData synthetic) = draw();
            AppendReport.Write(host, schema.LabelColumn < 0 ? null : schema.Columns[schema.LabelColumn], data.RowCount, plan);
            return new GanAugmentTransformer(model, input, new AppendedTable(schema, synthetic), comparison);
        }
        catch
        {
            model.Dispose();
            throw;
        }
    }

    /// <summary>What is learned, how, and how many rows of which class are appended.</summary>
    /// <remarks>One of <see cref="RowCount"/>, <see cref="Ratio"/> and <see cref="Balance"/> is set; where none is, and there is a
    /// label, the classes are balanced.</remarks>
    public sealed class Options : GanOptions, IRowAsk
    {
        /// <summary>Makes options with the label "Label".</summary>
        public Options() => LabelColumnName = GanColumnNames.Label;

        /// <summary>Gets or sets the number of rows to append.</summary>
        /// <value>The default is <see langword="null"/>; at least 1.</value>
        /// <remarks>With a label, classes are appended in their real frequencies.</remarks>
        public int? RowCount { get; set; }

        /// <summary>Gets or sets the number of rows to append per real row.</summary>
        /// <value>The default is <see langword="null"/>; above 0 and at most 10.</value>
        /// <remarks>With a label, classes are appended in their real frequencies.</remarks>
        public double? Ratio { get; set; }

        /// <summary>Gets or sets whether every class of the label is filled up to the largest.</summary>
        /// <value>The default is <see langword="false"/>, which means yes where nothing else is asked and there is a label.</value>
        public bool Balance { get; set; }

        /// <summary>Gets or sets how one column of images or vectors is learned, as a tensor, where it and a label are all that is learned; other views are refused with it.</summary>
        /// <value>The default, <see langword="null"/>, learns vectors of one dimension as columns of a table, and images by the defaults of <see cref="TensorGanOptions"/>, with <see cref="GanOptions.Method"/>,
        /// <see cref="GanOptions.Device"/>, and the length of <see cref="GanOptions.Training"/>, from here.</value>
        /// <remarks>A seed, a progress or a token that it leaves open is the one from here, and so is <see cref="GanOptions.ReturnBestOnCancel"/>. The other options of tables are not looked at.</remarks>
        public TensorGanOptions? Tensors { get; set; }

        /// <summary>Gets or sets what decides, on held-out rows, whether rows are appended, how many, and whether a GAN's.</summary>
        /// <value>The default, <see langword="null"/>, appends the rows of a GAN in any case.</value>
        /// <remarks>With it the fit compares remedies on its input first, then does with all rows what did best: a GAN's rows, those of SMOTE-NC, repeated rows, or nothing. The log
        /// says which in one sentence, and <see cref="GanAugmentTransformer.Comparison"/> tells all. It needs a label, and decides on the number of rows.</remarks>
        public AugmentationGate? Gate { get; set; }
    }
}
