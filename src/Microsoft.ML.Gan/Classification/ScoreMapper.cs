using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Adds a discriminator's columns to a row.</summary>
internal sealed class ScoreMapper : IRowToRowMapper
{
    private readonly GanDiscriminatorModel _model;
    private readonly DiscriminatorInput _input;
    private readonly double _maximumWeight;

    /// <summary>Makes a mapper.</summary>
    /// <param name="model">The model.</param>
    /// <param name="weight">The column of weights; <see langword="null"/> for none.</param>
    /// <param name="input">The columns of the rows.</param>
    public ScoreMapper(GanDiscriminatorModel model, WeightColumn? weight, DataViewSchema input)
    {
        (_model, InputSchema, _maximumWeight) = (model, input, weight?.Maximum ?? 0);
        _input = new DiscriminatorInput(model.Schema, input);
        OutputSchema = ScoreColumns.AddTo(input, weight?.Name);
    }

    /// <inheritdoc/>
    public DataViewSchema InputSchema { get; }

    /// <inheritdoc/>
    public DataViewSchema OutputSchema { get; }

    /// <inheritdoc/>
    public IEnumerable<DataViewSchema.Column> GetDependencies(IEnumerable<DataViewSchema.Column> dependingColumns)
    {
        DataViewSchema.Column[] depending = [.. dependingColumns];
        IEnumerable<DataViewSchema.Column> passed = depending.Where(c => !IsAdded(c)).Select(c => InputSchema[c.Index]);
        return [.. (depending.Any(IsAdded) ? passed.Concat(_input.Columns) : passed).DistinctBy(c => c.Index)];
    }

    /// <inheritdoc/>
    public DataViewRow GetRow(DataViewRow input, IEnumerable<DataViewSchema.Column> activeColumns) => new ScoredRow(input, this, activeColumns);

    /// <summary>Makes the getters of one row, or of the row a cursor stands on.</summary>
    public RowScore Bind(DataViewRow row) => _input.Bind(row, _model);

    /// <summary>Whether the mapper makes the column.</summary>
    public bool IsAdded(DataViewSchema.Column column) => column.Index >= InputSchema.Count;

    /// <summary>Gets the getter of a column: the row's own, or one of the score.</summary>
    public ValueGetter<T> Getter<T>(DataViewRow row, RowScore? score, ActiveColumns active, DataViewSchema.Column column)
    {
        active.Check(column);
        return IsAdded(column)
            ? Getters.Cast<T>(score!.Getter(column.Index - InputSchema.Count, _maximumWeight))
            : row.GetGetter<T>(InputSchema[column.Index]);
    }
}
