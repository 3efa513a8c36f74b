using System;
using System.Collections.Generic;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan;

/// <summary>Adds the weight of each row by its label.</summary>
public sealed class ClassWeightsTransformer : ITransformer
{
    private readonly ITransformer _chain;

    internal ClassWeightsTransformer(IReadOnlyDictionary<string, double> weights, ITransformer chain) => (Weights, _chain) = (weights, chain);

    /// <summary>Gets the weight of each class, by its name: <c>True</c>, a category, or the number or value behind a key.</summary>
    public IReadOnlyDictionary<string, double> Weights { get; }

    /// <summary>Gets <see langword="true"/>: a row's weight depends on its label alone.</summary>
    public bool IsRowToRowMapper => true;

    /// <summary>Adds the column of weights.</summary>
    /// <param name="input">Any rows with the label; a label that was not fitted weighs 1.</param>
    /// <returns>The rows with their weights.</returns>
    public IDataView Transform(IDataView input) => _chain.Transform(input);

    /// <summary>Adds the column of weights to a schema.</summary>
    /// <param name="inputSchema">The columns, the label among them.</param>
    /// <returns>The columns with that of the weights.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The label is missing, or of another type.</exception>
    public DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => _chain.GetOutputSchema(inputSchema);

    /// <summary>Returns a mapper that adds the weight to a row.</summary>
    /// <param name="inputSchema">The columns, the label among them.</param>
    /// <returns>The mapper.</returns>
    public IRowToRowMapper GetRowToRowMapper(DataViewSchema inputSchema) => _chain.GetRowToRowMapper(inputSchema);

    /// <summary>Saves a chain of ML.NET's own transformers.</summary>
    void ICanSaveModel.Save(ModelSaveContext ctx) => _chain.Save(ctx);
}
