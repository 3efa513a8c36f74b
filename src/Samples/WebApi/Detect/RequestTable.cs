using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.ML;

namespace Samples.WebApi.Detect;

/// <summary>Rows of a request as a view with the columns a model has learned, their types and annotations.</summary>
internal sealed class RequestTable : IDataView
{
    private readonly RequestColumn[] _columns;
    private readonly Dictionary<string, int> _indices;
    private readonly HashSet<string> _passed;
    private readonly int[] _seen;

    /// <param name="learned">The columns of the view.</param>
    /// <param name="known">The columns a row may have; those that were not learned are passed over.</param>
    public RequestTable(IReadOnlyList<DataViewSchema.Column> learned, DataViewSchema known)
    {
        var builder = new DataViewSchema.Builder();
        builder.AddColumns(learned);
        Schema = builder.ToSchema();
        _columns = [.. learned.Select(RequestColumn.Of)];
        _indices = learned.Select((c, i) => (c.Name, i)).ToDictionary(p => p.Name, p => p.i);
        _passed = [.. known.Select(c => c.Name).Where(n => !_indices.ContainsKey(n))];
        _seen = new int[_columns.Length];
    }

    /// <summary>Gets how many rows there are.</summary>
    public int RowCount { get; private set; }

    /// <inheritdoc/>
    public DataViewSchema Schema { get; }

    /// <inheritdoc/>
    public bool CanShuffle => false;

    /// <summary>Adds a row.</summary>
    /// <exception cref="Refusal">It is no object, lacks a column, has one the model does not know, or a value of another type.</exception>
    public void Add(JsonElement row)
    {
        if (row.ValueKind != JsonValueKind.Object)
        {
            throw Refusal.Bad($"Row {RowCount + 1} is {Found.Text(row)}; an object with a member for each column is expected.");
        }

        foreach (JsonProperty member in row.EnumerateObject())
        {
            Add(member);
        }

        int missing = Array.FindIndex(_seen, s => s <= RowCount);
        if (missing >= 0)
        {
            throw Refusal.Bad(
                $"Row {RowCount + 1} has no column '{_columns[missing].Name}'; {_columns[missing].Expected} is expected. "
                + $"The columns are {Columns()}.");
        }

        RowCount++;
    }

    /// <inheritdoc/>
    public long? GetRowCount() => RowCount;

    /// <inheritdoc/>
    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
        => new RequestCursor(Schema, _columns, RowCount, columnsNeeded);

    /// <inheritdoc/>
    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded)];

    private void Add(JsonProperty member)
    {
        if (_passed.Contains(member.Name))
        {
            return;
        }

        if (!_indices.TryGetValue(member.Name, out int index))
        {
            throw Refusal.Bad($"Row {RowCount + 1} has a column {Found.Shorten(member.Name)}, which the model does not know. The columns are {Columns()}.");
        }

        if (_seen[index] > RowCount)
        {
            throw Refusal.Bad($"Row {RowCount + 1} has column '{member.Name}' twice; give it once.");
        }

        RequestColumn column = _columns[index];
        if (!column.TryAdd(member.Value))
        {
            throw Refusal.Bad($"Row {RowCount + 1}, column '{member.Name}': {Found.Text(member.Value)} is given; {column.Expected} is expected.");
        }

        _seen[index] = RowCount + 1;
    }

    private string Columns() => $"'{string.Join("', '", _columns.Select(c => c.Name))}'";
}
