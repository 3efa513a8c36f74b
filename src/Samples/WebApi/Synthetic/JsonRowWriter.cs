using System;
using System.Buffers;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.ML;
using Samples.WebApi.Cells;

namespace Samples.WebApi.Synthetic;

/// <summary>An object a line, with a member for each column; missing values are null.</summary>
internal sealed class JsonRowWriter : RowWriter
{
    // The text is never part of a page, so that only what JSON itself asks for is escaped.
    private static readonly JsonWriterOptions _options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly (JsonEncodedText Name, Cell Cell)[] _cells;
    private readonly Utf8JsonWriter _json = new(new ArrayBufferWriter<byte>(), _options);

    public JsonRowWriter(DataViewRowCursor cursor) =>
        _cells = [.. cursor.Schema.Select(c => (JsonEncodedText.Encode(c.Name, _options.Encoder), Cell.Of(cursor, c)))];

    /// <inheritdoc/>
    public override void WriteRow(IBufferWriter<byte> target)
    {
        _json.Reset(target);
        _json.WriteStartObject();
        foreach ((JsonEncodedText name, Cell cell) in _cells)
        {
            _json.WritePropertyName(name);
            cell.Write(_json);
        }

        _json.WriteEndObject();
        _json.Flush();
        target.Write("\n"u8);
    }
}
