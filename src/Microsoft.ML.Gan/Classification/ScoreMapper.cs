using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;
using Microsoft.ML.Gan.Data;
using Microsoft.ML.Gan.Data.Writing;
using Microsoft.ML.Gan.Internal;

namespace Microsoft.ML.Gan.Classification;

/// <summary>Adds a network's columns to a row.</summary>
internal sealed class ScoreMapper : IRowToRowMapper
{
    private readonly DiscriminatorInput _input;
    private readonly Func<DataViewRow, RowReader[], IAddedColumns> _bind;

    /// <summary>Makes a mapper.</summary>
    /// <param name="schema">What was learned.</param>
    /// <param name="input">The columns of the rows.</param>
    /// <param name="output">The same, and the columns added.</param>
    /// <param name="bind">Makes the columns added to a row, or to the row a cursor stands on, which is read by the readers given.</param>
    public ScoreMapper(TableSchema schema, DataViewSchema input, DataViewSchema output, Func<DataViewRow, RowReader[], IAddedColumns> bind)
    {
        (InputSchema, OutputSchema, _bind) = (input, output, bind);
        _input = new DiscriminatorInput(schema, input);
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
    public IAddedColumns Bind(DataViewRow row) => _bind(row, _input.Readers(row));

    /// <summary>Whether the mapper makes the column.</summary>
    public bool IsAdded(DataViewSchema.Column column) => column.Index >= InputSchema.Count;

    /// <summary>Gets the getter of a column: the row's own, or one that was added.</summary>
    public ValueGetter<T> Getter<T>(DataViewRow row, IAddedColumns? added, ActiveColumns active, DataViewSchema.Column column)
    {
        active.Check(column);
        return IsAdded(column)
            ? Getters.Cast<T>(added!.Getter(column.Index - InputSchema.Count))
            : row.GetGetter<T>(InputSchema[column.Index]);
    }
}
