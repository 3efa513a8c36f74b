using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Samples.WebApi.Cells;

/// <summary>A vector of known size: an array in JSON, a field for each slot in CSV.</summary>
internal sealed class VectorCell<T> : Cell
    where T : struct, INumberBase<T>, IUtf8SpanFormattable
{
    private readonly ValueGetter<VBuffer<T>> _getter;
    private readonly string[] _slots;
    private readonly T[] _values;
    private VBuffer<T> _vector;

    public VectorCell(DataViewRowCursor cursor, DataViewSchema.Column column)
    {
        _getter = Getter<VBuffer<T>>(cursor, column);
        _values = new T[((VectorDataViewType)column.Type).Size];
        VBuffer<ReadOnlyMemory<char>> names = default;
        if (column.HasSlotNames())
        {
            column.GetSlotNames(ref names);
        }

        string[] known = [.. names.DenseValues().Select(n => n.ToString())];
        _slots = [.. _values.Select((_, i) => i < known.Length && known[i].Length > 0 ? known[i] : $"{i}")];
    }

    /// <inheritdoc/>
    public override IEnumerable<string> FieldNames(string columnName) => _slots.Select(s => $"{columnName}.{s}");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        Read();
        json.WriteStartArray();
        foreach (T value in _values)
        {
            NumberCell<T>.Write(json, value);
        }

        json.WriteEndArray();
    }

    /// <inheritdoc/>
    public override void Write(ref CsvLine line)
    {
        Read();
        foreach (T value in _values)
        {
            NumberCell<T>.Write(ref line, value);
        }
    }

    private void Read()
    {
        _getter(ref _vector);
        _vector.CopyTo(_values);
    }
}
