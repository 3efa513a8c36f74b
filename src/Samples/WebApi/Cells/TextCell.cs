using System;
using System.Text.Json;
using Microsoft.ML;

namespace Samples.WebApi.Cells;

/// <summary>A text; the empty text is ML.NET's missing one.</summary>
internal sealed class TextCell(ValueGetter<ReadOnlyMemory<char>> getter) : Cell
{
    private ReadOnlyMemory<char> _value;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        getter(ref _value);
        if (_value.IsEmpty)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(_value.Span);
        }
    }

    /// <inheritdoc/>
    public override void Write(ref CsvLine line)
    {
        getter(ref _value);
        line.Text(_value.Span);
    }
}
