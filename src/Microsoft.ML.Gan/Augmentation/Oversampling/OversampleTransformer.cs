using System;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Augmentation;

namespace Microsoft.ML.Gan;

/// <summary>Appends its rows once, to the view it was fitted on, and leaves every other view as it is.</summary>
/// <remarks>
/// What <see cref="GanAugmentTransformer"/> is to a GAN, this is to random oversampling and to SMOTE-NC: test folds, predictions and saved pipelines know
/// nothing of the rows. Saved with a pipeline it becomes an empty step, which needs nothing of this library to load.
/// </remarks>
public sealed class OversampleTransformer : ITransformer
{
    private readonly IAppendedRows _rows;
    private readonly FittedView _fitted;

    internal OversampleTransformer(IDataView fitted, IAppendedRows rows) => (_fitted, _rows) = (new FittedView(fitted), rows);

    /// <summary>Gets the number of rows that are appended.</summary>
    public int RowCount => _rows.Count;

    /// <summary>Gets <see langword="true"/>: seen from a single row, this transformer does nothing.</summary>
    public bool IsRowToRowMapper => true;

    /// <summary>Appends the rows if this is the first time that the view it was fitted on is given; otherwise returns the view.</summary>
    /// <param name="input">The view.</param>
    /// <returns>The view with the appended rows after its own, or <paramref name="input"/>.</returns>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return _fitted.IsFirstTime(input) ? _rows.AppendTo(input) : input;
    }

    /// <summary>Appends the rows to a view, as often as it is asked to.</summary>
    /// <param name="data">The training data, used without a pipeline. Random oversampling repeats rows of this very view, by their places.</param>
    /// <returns>The view with the appended rows after its own.</returns>
    /// <exception cref="ArgumentException">The view has another schema (rows of SMOTE-NC) or, where rows are repeated and it knows how many it has, another number of
    /// rows than the data that was fitted.</exception>
    public IDataView AppendSynthetic(IDataView data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return _rows.AppendTo(data);
    }

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

    /// <summary>Saves an empty chain: to whoever loads it, the step is an identity.</summary>
    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)new TransformerChain<ITransformer>()).Save(ctx);
}
