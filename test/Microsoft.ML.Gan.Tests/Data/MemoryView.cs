using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML.Data;

namespace Microsoft.ML.Gan.Tests;

/// <summary>A view over arrays that remembers which cursors it was asked for.</summary>
public sealed class MemoryView : IDataView
{
    private readonly (string Name, DataViewType Type, Array Values, DataViewSchema.Annotations? Annotations)[] _columns;

    public MemoryView(params (string Name, DataViewType Type, Array Values, DataViewSchema.Annotations? Annotations)[] columns)
    {
        _columns = columns;
        var builder = new DataViewSchema.Builder();
        foreach ((string name, DataViewType type, _, DataViewSchema.Annotations? annotations) in columns)
        {
            builder.AddColumn(name, type, annotations);
        }

        Schema = builder.ToSchema();
    }

    public MemoryView(params (string Name, DataViewType Type, Array Values)[] columns)
        : this([.. columns.Select(c => (c.Name, c.Type, c.Values, (DataViewSchema.Annotations?)null))])
    {
    }

    /// <summary>Gets the names of the columns asked for, cursor by cursor.</summary>
    public List<string[]> Cursors { get; } = [];

    public DataViewSchema Schema { get; }

    public bool CanShuffle => false;

    private int Count => _columns[0].Values.Length;

    public long? GetRowCount() => Count;

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        DataViewSchema.Column[] needed = [.. columnsNeeded];
        Cursors.Add([.. needed.Select(c => c.Name)]);
        return new Cursor(this, [.. needed.Select(c => c.Index)]);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null)
        => [GetRowCursor(columnsNeeded, rand)];

    /// <summary>The values of a column, read with a cursor of its own.</summary>
    public static T[] Read<T>(IDataView view, int column)
    {
        List<T> values = [];
        using DataViewRowCursor cursor = view.GetRowCursor([view.Schema[column]]);
        ValueGetter<T> getter = cursor.GetGetter<T>(view.Schema[column]);
        while (cursor.MoveNext())
        {
            T value = default!;
            getter(ref value);
            values.Add(value);
        }

        return [.. values];
    }

    /// <summary>The values of a vector column, dense.</summary>
    public static T[][] ReadVectors<T>(IDataView view, string column)
        => [.. Read<VBuffer<T>>(view, view.Schema[column].Index).Select(v => v.DenseValues().ToArray())];

    /// <summary>The ids of the rows.</summary>
    public static DataViewRowId[] Ids(IDataView view)
    {
        List<DataViewRowId> ids = [];
        using DataViewRowCursor cursor = view.GetRowCursor([]);
        ValueGetter<DataViewRowId> getter = cursor.GetIdGetter();
        while (cursor.MoveNext())
        {
            DataViewRowId id = default;
            getter(ref id);
            ids.Add(id);
        }

        return [.. ids];
    }

    private sealed class Cursor(MemoryView view, int[] active) : DataViewRowCursor
    {
        private long _row = -1;

        public override DataViewSchema Schema => view.Schema;

        public override long Position => _row < view.Count ? _row : -1;

        public override long Batch => 0;

        public override bool MoveNext() => _row < view.Count && ++_row < view.Count;

        public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Index);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (!IsColumnActive(column))
            {
                throw new ArgumentOutOfRangeException(nameof(column), "requested column not active.");
            }

            var values = (TValue[])view._columns[column.Index].Values;
            return (ref TValue value) => value = values[_row];
        }

        public override ValueGetter<DataViewRowId> GetIdGetter() => (ref DataViewRowId id) => id = new DataViewRowId((ulong)_row, 0);
    }
}
