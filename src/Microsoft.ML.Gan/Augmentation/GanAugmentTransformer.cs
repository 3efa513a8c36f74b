using System;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Encoding;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>Appends its synthetic rows once, to the view it was fitted on, and leaves every other view as it is.</summary>
/// <remarks>
/// A pipeline passes the data it fits a step on to that step's transformer exactly once, right after the fit; this is how the rows
/// reach the trainer. Afterwards even that view passes unchanged, so scoring the training data scores real rows alone. Saved with a
/// pipeline it becomes an empty step, which needs nothing of this library to load.
/// </remarks>
public sealed class GanAugmentTransformer : ITransformer, IDisposable
{
    private readonly IRowModel? _model;
    private readonly IAppendedRows _rows;
    private readonly FittedView _fitted;

    internal GanAugmentTransformer(IRowModel? model, IDataView fitted, IAppendedRows rows, AugmentationComparison? comparison = null) =>
        (_model, _fitted, _rows, Comparison) = (model, new FittedView(fitted), rows, comparison);

    /// <summary>Gets what a gate (<see cref="GanAugmentEstimator.Options.Gate"/>) compared and decided; <see langword="null"/> without a gate.</summary>
    public AugmentationComparison? Comparison { get; }

    /// <summary>Gets the trained model of a table, which more rows can be sampled from; disposed with the transformer.</summary>
    /// <exception cref="InvalidOperationException">Images or vectors were learned as tensors: <see cref="VectorModel"/>; or a gate decided that no GAN is needed.</exception>
    public GanModel Model => RowModel as GanModel ?? throw Errors.LearnedVectors(nameof(Model), nameof(VectorModel));

    /// <summary>Gets the trained model of images or vectors, which more of them can be sampled from; disposed with the transformer.</summary>
    /// <exception cref="InvalidOperationException">A table was learned: <see cref="Model"/>; or a gate decided that no GAN is needed.</exception>
    public VectorGanModel VectorModel => RowModel as VectorGanModel ?? throw Errors.LearnedTable();

    /// <summary>Gets the discriminator, trained on to tell real rows from synthetic ones of any kind.</summary>
    /// <exception cref="InvalidOperationException">It was not trained (<see cref="ClassificationOptions.TrainDiscriminator"/>), or images or vectors were learned, whose
    /// discriminator is that of <see cref="VectorGanModel.Tensors"/>; or a gate decided that no GAN is needed.</exception>
    public GanDiscriminatorTransformer Discriminator => RowModel is GanModel model
        ? model.Discriminator
        : throw Errors.LearnedVectors(nameof(Discriminator), "VectorModel.Tensors.Judge");

    /// <summary>Gets <see langword="true"/>: seen from a single row, this transformer does nothing.</summary>
    public bool IsRowToRowMapper => true;

    private IRowModel RowModel => _model ?? throw Errors.NoGanTrained(Comparison!.Winner.Name);

    /// <summary>Appends the synthetic rows if this is the first time that the view it was fitted on is given; otherwise returns the view.</summary>
    /// <param name="input">The view.</param>
    /// <returns>The view with the synthetic rows after its own, or <paramref name="input"/>.</returns>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _fitted.IsFirstTime(input) ? _rows.AppendTo(input) : input;
    }

    /// <summary>Appends the synthetic rows to any view with the schema of the data that was fitted, as often as it is asked to.</summary>
    /// <param name="data">The view, usually the training data, used without a pipeline.</param>
    /// <returns>The view with the synthetic rows after its own.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column differs in place, name, type, key values or slot names.</exception>
    public IDataView AppendSynthetic(IDataView data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return _rows.AppendTo(data);
    }

    /// <summary>Draws new rows, in the real frequencies of the label's classes.</summary>
    /// <param name="numberOfRows">How many.</param>
    /// <returns>The rows, with the visible columns of the data that was fitted.</returns>
    /// <exception cref="InvalidOperationException">A gate decided that no GAN is needed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Sample(int numberOfRows) => RowModel.Sample(numberOfRows);

    /// <summary>Draws new rows of one class.</summary>
    /// <param name="numberOfRows">How many.</param>
    /// <param name="labelValue">The class, as text: <c>True</c>, a category, or the number or value behind a key.</param>
    /// <returns>The rows, with the visible columns of the data that was fitted.</returns>
    /// <exception cref="InvalidOperationException">A gate decided that no GAN is needed.</exception>
    /// <exception cref="ArgumentException">The model has no label, or never saw this value.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="numberOfRows"/> is below 1.</exception>
    /// <exception cref="ObjectDisposedException">The model was disposed.</exception>
    public IDataView Sample(int numberOfRows, string labelValue) => RowModel.Sample(numberOfRows, labelValue);

    /// <summary>Returns the schema it is given.</summary>
    /// <param name="inputSchema">The columns.</param>
    /// <returns><paramref name="inputSchema"/>.</returns>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return inputSchema;
    }

    /// <summary>Returns a mapper that hands each row back.</summary>
    /// <param name="inputSchema">The columns.</param>
    /// <returns>The mapper.</returns>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return new IdentityRowMapper(inputSchema);
    }

    /// <summary>Releases the trained model; the synthetic rows already drawn stay.</summary>
    public void Dispose() => _model?.Dispose();

    /// <summary>Saves an empty chain: to whoever loads it, the step is an identity.</summary>
    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)new TransformerChain<ITransformer>()).Save(ctx);
}
