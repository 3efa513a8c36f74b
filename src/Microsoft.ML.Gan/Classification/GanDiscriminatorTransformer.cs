using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Classification;
using Microsoft.ML.Gan.Classification.Pipeline;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan;

/// <summary>Adds a discriminator's answer to every row: <c>PredictedLabel</c>, <c>Score</c> and <c>Probability</c>, as ML.NET's binary classifiers do.</summary>
/// <remarks>
/// Of a discriminator of real and synthetic rows, <c>PredictedLabel</c> is whether the row looks real, <c>Probability</c> how likely it is, and <c>Score</c>
/// the logarithm of the odds. Rows are scored while a view is read; any number of threads may score at once. There is nothing to dispose.
/// </remarks>
public sealed class GanDiscriminatorTransformer : ISingleFeaturePredictionTransformer<GanDiscriminatorModel>
{
    internal GanDiscriminatorTransformer(GanDiscriminatorModel model, WeightColumn? weight = null)
    {
        SourceColumn[] learned = [.. model.Schema.Sources.Where(s => s.Learned.Count > 0)];
        bool isVector = learned.Length == 1 && learned[0].Column.Type is VectorDataViewType;
        (Model, Weight) = (model, weight);
        FeatureColumnName = isVector ? learned[0].Column.Name : null!;
        FeatureColumnType = isVector ? learned[0].Column.Type : null!;
    }

    /// <summary>Gets the trained model.</summary>
    public GanDiscriminatorModel Model { get; }

    /// <summary>Gets the vector of features; <see langword="null"/> for a discriminator of several columns, which reads them by their names.</summary>
    public string FeatureColumnName { get; }

    /// <summary>Gets the type of the vector of features; <see langword="null"/> for a discriminator of several columns.</summary>
    public DataViewType FeatureColumnType { get; }

    /// <summary>Gets the column of weights; <see langword="null"/> for none.</summary>
    internal WeightColumn? Weight { get; }

    /// <summary>Gets <see langword="true"/>.</summary>
    public bool IsRowToRowMapper => true;

    /// <summary>Finds the discriminator in a pipeline that <c>mlContext.Model.Load</c> gave back, where it is a chain of ML.NET's own transformers.</summary>
    /// <param name="loaded">The pipeline.</param>
    /// <param name="transformer">The discriminator, the last if there are several.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="System.IO.InvalidDataException">There is one, and it is damaged or of a newer version.</exception>
    public static bool TryRecover(ITransformer loaded, [NotNullWhen(true)] out GanDiscriminatorTransformer? transformer)
    {
        ArgumentNullException.ThrowIfNull(loaded);
        transformer = DiscriminatorChain.Find(loaded);
        return transformer is not null;
    }

    /// <summary>Gets a transformer that also adds the odds of being real, p / (1 − p), as weights of rows for a trainer that follows.</summary>
    /// <param name="weightColumnName">The column to add.</param>
    /// <param name="maximumWeight">The largest weight, so that single rows do not decide; above 0.</param>
    /// <returns>The transformer.</returns>
    /// <remarks>Where the discriminator was taught in equal numbers, the odds are the ratio of the two densities (Sugiyama et al. 2012): weighted by
    /// them, rows of the one kind stand for rows of the other.</remarks>
    /// <exception cref="ArgumentException">The name is empty, or the weight not above 0.</exception>
    public GanDiscriminatorTransformer WithWeights(string weightColumnName = GanColumnNames.Weight, double maximumWeight = GanDefaults.MaximumWeight)
    {
        ArgumentException.ThrowIfNullOrEmpty(weightColumnName);
        return maximumWeight > 0
            ? new GanDiscriminatorTransformer(Model, new WeightColumn(weightColumnName, maximumWeight))
            : throw Errors.MaximumWeight(maximumWeight);
    }

    /// <summary>Scores a view.</summary>
    /// <param name="input">The view; it has the columns that were learned, by name and type.</param>
    /// <returns>The view with the columns added.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public IDataView Transform(IDataView input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ScoredDataView(input, Mapper(input.Schema));
    }

    /// <summary>Gets the schema of a scored view.</summary>
    /// <param name="inputSchema">The columns before.</param>
    /// <returns>The columns after.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return Mapper(inputSchema).OutputSchema;
    }

    /// <summary>Gets what scores one row at a time.</summary>
    /// <param name="inputSchema">The columns of the row.</param>
    /// <returns>The mapper.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of another type.</exception>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema)
    {
        ArgumentNullException.ThrowIfNull(inputSchema);
        return Mapper(inputSchema);
    }

    /// <summary>Saves a chain of ML.NET's own transformers that gives the same answers; whoever loads it needs this assembly beside the application, and no call.</summary>
    void ICanSaveModel.Save(ModelSaveContext ctx) => ((ICanSaveModel)DiscriminatorChain.Build(this)).Save(ctx);

    private ScoreMapper Mapper(DataViewSchema input) => new(
        Model.Schema, input, ScoreColumns.AddTo(input, Weight?.Name), (row, readers) => new RowScore(row, Model, readers, Weight?.Maximum ?? 0));
}
