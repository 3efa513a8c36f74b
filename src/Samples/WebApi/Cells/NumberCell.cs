using System;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Microsoft.ML;

namespace Samples.WebApi.Cells;

/// <summary>A number, in the fewest digits that give it back; not-a-number is missing.</summary>
internal sealed class NumberCell<T>(DataViewRowCursor cursor, DataViewSchema.Column column) : Cell
    where T : struct, INumberBase<T>, IUtf8SpanFormattable
{
    private readonly ValueGetter<T> _getter = cursor.GetGetter<T>(column);
    private T _value;

    /// <summary>Writes a number as JSON.</summary>
    public static void Write(Utf8JsonWriter json, T value)
    {
        if (!T.IsFinite(value))
        {
            json.WriteNullValue();
            return;
        }

        Span<byte> digits = stackalloc byte[64];
        value.TryFormat(digits, out int written, default, CultureInfo.InvariantCulture);
        json.WriteRawValue(digits[..written], skipInputValidation: true);
    }

    /// <summary>Writes a number as a field.</summary>
    public static void Write(ref CsvLine line, T value)
    {
        if (T.IsFinite(value))
        {
            line.Plain(value);
        }
        else
        {
            line.Empty();
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json)
    {
        _getter(ref _value);
        Write(json, _value);
    }

    /// <inheritdoc/>
    public override void Write(ref CsvLine line)
    {
        _getter(ref _value);
        Write(ref line, _value);
    }
}
