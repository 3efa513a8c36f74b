using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.ML;
using Microsoft.Net.Http.Headers;

namespace Samples.WebApi.Synthetic;

/// <summary>A format rows are sent in.</summary>
/// <param name="Name">What the parameter <c>format</c> calls it.</param>
/// <param name="MediaTypes">What the header <c>Accept</c> calls it.</param>
/// <param name="ContentType">What the response is called.</param>
/// <param name="CreateWriter">Makes a writer of the rows of a cursor.</param>
internal sealed record RowFormat(string Name, IReadOnlyList<string> MediaTypes, string ContentType, Func<DataViewRowCursor, RowWriter> CreateWriter)
{
    /// <summary>An object a line.</summary>
    public static readonly RowFormat JsonLines = new(
        "jsonl", ["application/x-ndjson", "application/jsonl", "application/json-lines"], "application/x-ndjson", c => new JsonRowWriter(c));

    /// <summary>A header, and a record a line, by RFC 4180.</summary>
    public static readonly RowFormat Csv = new("csv", ["text/csv"], "text/csv; charset=utf-8; header=present", c => new CsvRowWriter(c));

    private static readonly RowFormat[] _all = [JsonLines, Csv];

    /// <summary>The format a request asks for: by name, else by what it accepts best, else JSON lines.</summary>
    /// <exception cref="Refusal">There is no such format.</exception>
    public static RowFormat Choose(string? name, IList<MediaTypeHeaderValue>? accepted)
    {
        if (name is not null)
        {
            return _all.FirstOrDefault(f => f.Name == name)
                ?? throw Refusal.Bad($"format is '{name}'; the formats are {string.Join(" and ", _all.Select(f => f.Name))}.");
        }

        if (accepted is null or { Count: 0 })
        {
            return JsonLines;
        }

        return accepted.Where(a => a.Quality != 0).OrderByDescending(a => a.Quality ?? 1)
            .Select(a => _all.FirstOrDefault(f => f.MediaTypes.Any(m => new MediaTypeHeaderValue(m).IsSubsetOf(a))))
            .FirstOrDefault(f => f is not null)
            ?? throw Refusal.NotAcceptable(
                $"Accept is '{string.Join(", ", accepted)}'; rows are sent as {string.Join(" and ", _all.Select(f => f.MediaTypes[0]))}.");
    }
}
