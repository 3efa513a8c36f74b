using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Samples.WebApi.Detect;

/// <summary>The body of a request as rows: one JSON array, or a JSON object a line.</summary>
internal sealed class RowBody
{
    private static readonly string[] _lines = ["application/x-ndjson", "application/jsonl", "application/json-lines"];

    private readonly HttpRequest _request;
    private readonly bool _isLines;

    private RowBody(HttpRequest request, bool isLines) => (_request, _isLines) = (request, isLines);

    /// <summary>The form of the body, by its content type.</summary>
    /// <exception cref="Refusal">It is neither.</exception>
    public static RowBody Of(HttpRequest request)
    {
        MediaTypeHeaderValue? type = request.GetTypedHeaders().ContentType;
        string name = type?.MediaType.Value?.ToLowerInvariant() ?? string.Empty;
        bool isLines = _lines.Contains(name);
        return isLines || name == "application/json"
            ? new RowBody(request, isLines)
            : throw Refusal.UnsupportedBody($"Content-Type is '{name}'; send application/json, an array of objects, or {_lines[0]}, an object a line.");
    }

    /// <summary>Reads all rows into a table.</summary>
    /// <exception cref="Refusal">The body is no JSON, has too many rows, or a row does not fit the table.</exception>
    public async Task ReadAsync(RequestTable table, int maximumRows, CancellationToken cancellationToken)
    {
        try
        {
            IAsyncEnumerable<JsonElement> rows = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(
                _request.Body, topLevelValues: _isLines, JsonSerializerOptions.Default, cancellationToken);
            await foreach (JsonElement row in rows)
            {
                if (table.RowCount == maximumRows)
                {
                    throw Refusal.Bad($"There are more than {maximumRows} rows; send them in several requests.");
                }

                table.Add(row);
            }
        }
        catch (JsonException e)
        {
            throw Refusal.Bad(
                $"The body is not {(_isLines ? "an object a line" : "an array of objects")} in JSON, after {table.RowCount} rows: {e.Message}");
        }
    }

    /// <summary>Writes the answer in the form of the body.</summary>
    public async Task WriteAsync(IReadOnlyList<Verdict> verdicts, HttpResponse response, CancellationToken cancellationToken)
    {
        if (!_isLines)
        {
            await response.WriteAsJsonAsync(verdicts, cancellationToken);
            return;
        }

        response.ContentType = _lines[0];
        var lines = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(lines))
        {
            foreach (Verdict verdict in verdicts)
            {
                JsonSerializer.Serialize(json, verdict, JsonSerializerOptions.Web);
                json.Flush();
                json.Reset();
                lines.Write("\n"u8);
            }
        }

        await response.BodyWriter.WriteAsync(lines.WrittenMemory, cancellationToken);
    }
}
