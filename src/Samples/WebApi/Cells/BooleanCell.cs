using System.Text.Json;
using Microsoft.ML;

namespace Samples.WebApi.Cells;

/// <summary>A truth value.</summary>
internal sealed class BooleanCell(ValueGetter<bool> getter) : Cell
{
    private bool _value;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        getter(ref _value);
        json.WriteBooleanValue(_value);
    }

    /// <inheritdoc/>
    public override void Write(ref CsvLine line)
    {
        getter(ref _value);
        line.Text(_value ? "true" : "false");
    }
}
