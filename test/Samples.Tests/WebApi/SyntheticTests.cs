using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Samples.Csv;
using Xunit;

namespace Samples.WebApi.Tests;

[Collection(WebApiCollection.Name)]
public sealed class SyntheticTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private readonly Service _service = fixture.Service;

    [Fact]
    public async Task Get_NoParameters_SendsDefaultRowsAsJsonLines()
    {
        using HttpResponseMessage response = await _service.Client.GetAsync("/synthetic");
        string[] lines = (await response.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(64, response.Headers.GetValues("X-Model-Sha256").Single().Length);
        Assert.Equal(100, lines.Length);
        JsonObject[] rows = [.. lines.Select(l => JsonNode.Parse(l)!.AsObject())];
        Assert.All(rows, row => Assert.Equal(
            ["Outcome", "Product", "Price", "Weight", "Pieces", "Gift", "Grade", "Day", "Size"], row.Select(m => m.Key)));
        Assert.Contains(rows, row => row["Price"] is null);
        Assert.All(rows, row =>
        {
            Assert.Contains((string?)row["Product"], (IEnumerable<string?>)[.. Shop.Products, null]);
            Assert.InRange((int)row["Pieces"]!, 1, 9);
            Assert.Contains((string?)row["Grade"], (string?[])["poor", "fair, or so", "good", null]);
            Assert.InRange((DateTime)row["Day"]!, new DateTime(2024, 1, 1), new DateTime(2025, 3, 1));
            Assert.Equal(2, row["Size"]!.AsArray().Count);
        });
    }

    [Fact]
    public async Task Get_Csv_KeepsHostileNamesAsTheyAre()
    {
        string text = await _service.TextAsync("/synthetic?rows=500&format=csv&seed=5");
        string[] lines = await _service.LinesAsync("/synthetic?rows=500&format=jsonl&seed=5");

        var parser = new CsvParser(text);
        List<IReadOnlyList<string>> records = [];
        while (parser.Next() is { } record)
        {
            records.Add(record.Fields);
        }

        Assert.Equal(["Outcome", "Product", "Price", "Weight", "Pieces", "Gift", "Grade", "Day", "Size.width", "Size.height"], records[0]);
        Assert.Equal(500, records.Count - 1);
        Assert.Superset(Shop.Products.ToHashSet(), records.Skip(1).Select(r => r[1]).ToHashSet());
        Assert.Equal(lines.Select(l => (string?)JsonNode.Parse(l)!["Product"] ?? ""), records.Skip(1).Select(r => r[1]));
        Assert.Equal(lines.Select(l => JsonNode.Parse(l)!["Weight"]!.ToJsonString()), records.Skip(1).Select(r => r[3]));
    }

    [Fact]
    public async Task Get_SameSeed_SendsSameRows()
    {
        string one = await _service.TextAsync("/synthetic?rows=50&seed=-7"), same = await _service.TextAsync("/synthetic?rows=50&seed=-7");

        Assert.Equal(one, same);
        Assert.NotEqual(one, await _service.TextAsync("/synthetic?rows=50&seed=8"));
        Assert.NotEqual(await _service.TextAsync("/synthetic?rows=50"), await _service.TextAsync("/synthetic?rows=50"));
    }

    [Fact]
    public async Task Get_Label_AllRowsCarryIt()
    {
        string[] lines = await _service.LinesAsync("/synthetic?rows=40&label=returned");

        Assert.Equal(40, lines.Length);
        Assert.All(lines, line => Assert.Equal("returned", (string?)JsonNode.Parse(line)!["Outcome"]));
    }

    [Theory]
    [InlineData("label=lost", "label: Label value 'lost' was not in the training rows. The values are 'kept', 'returned'.")]
    [InlineData("rows=0", "rows is '0'; it must be a whole number from 1 to 500000000.")]
    [InlineData("rows=", "rows is ''; it must be a whole number from 1 to 500000000.")]
    [InlineData("rows=1e3", "rows is '1e3'; it must be a whole number from 1 to 500000000.")]
    [InlineData("rows=500000001", "rows is '500000001'; it must be a whole number from 1 to 500000000.")]
    [InlineData("seed=x", "seed is 'x'; it must be a whole number from -2147483648 to 2147483647.")]
    [InlineData("rows=1&rows=2", "rows is given 2 times; give it once.")]
    [InlineData("row=5", "'row' is not a parameter; the parameters are rows, label, seed, format.")]
    [InlineData("format=xml", "format is 'xml'; the formats are jsonl and csv.")]
    public async Task Get_BadParameter_IsRefused(string query, string message)
        => Assert.Equal(message, await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.Client.GetAsync($"/synthetic?{query}")));

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/x-ndjson", "application/x-ndjson")]
    [InlineData("application/jsonl", "application/x-ndjson")]
    [InlineData("*/*", "application/x-ndjson")]
    [InlineData("text/*", "text/csv")]
    [InlineData("application/x-ndjson;q=0.5, text/csv", "text/csv")]
    [InlineData("text/csv;q=0, */*;q=0.1", "application/x-ndjson")]
    public async Task Get_Accept_ChoosesTheFormat(string accept, string expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/synthetic?rows=1") { Headers = { { "Accept", accept } } };

        using HttpResponseMessage response = await _service.Client.SendAsync(request);

        Assert.Equal(expected, response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Get_AcceptOfNeither_IsRefused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/synthetic") { Headers = { { "Accept", "text/html" } } };

        string message = await Service.RefusalAsync(HttpStatusCode.NotAcceptable, _service.Client.SendAsync(request));

        Assert.Equal("Accept is 'text/html'; rows are sent as application/x-ndjson and text/csv.", message);
    }
}
