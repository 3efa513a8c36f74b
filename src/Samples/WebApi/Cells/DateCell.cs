using System;
using System.Text.Json;
using Microsoft.ML;

namespace Samples.WebApi.Cells;

/// <summary>A point in time, by ISO 8601; the default one is missing.</summary>
internal sealed class DateCell(ValueGetter<DateTime> getter) : Cell
{
    private DateTime _value;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        getter(ref _value);
        if (_value == default)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStringValue(_value);
        }
    }

    /// <inheritdoc/>
    public override void Write(ref CsvLine line)
    {
        getter(ref _value);
        if (_value == default)
        {
            line.Empty();
        }
        else
        {
            line.Plain(_value);
        }
    }
}
