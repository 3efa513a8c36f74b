using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Gan;
using Xunit;

namespace Samples.WebApi.Tests;

[Collection(WebApiCollection.Name)]
public sealed class DetectTests(ServiceFixture fixture) : IClassFixture<ServiceFixture>
{
    private const string Row = """
        {"Outcome":"kept","Product":null,"Price":null,"Weight":2.5,"Pieces":3,"Gift":true,"Grade":"good","Day":"2024-05-31T00:00:00","Size":[1,2]}
        """;

    private readonly Service _service = fixture.Service;

    [Theory]
    [InlineData("\"Pieces\":3,", "", "Row 1 has no column 'Pieces'; a whole number from 0 to 255 is expected. The columns are 'Outcome', 'Product', 'Price', 'Weight', 'Pieces', 'Gift', 'Grade', 'Day', 'Size'.")]
    [InlineData("\"Pieces\"", "\"Pieces\":3,\"Piece\"", "Row 1 has a column 'Piece', which the model does not know. The columns are 'Outcome', 'Product', 'Price', 'Weight', 'Pieces', 'Gift', 'Grade', 'Day', 'Size'.")]
    [InlineData("\"Pieces\"", "\"Pieces\":3,\"Pieces\"", "Row 1 has column 'Pieces' twice; give it once.")]
    [InlineData(":3,", ":256,", "Row 1, column 'Pieces': the number 256 is given; a whole number from 0 to 255 is expected.")]
    [InlineData(":3,", ":null,", "Row 1, column 'Pieces': null is given; a whole number from 0 to 255 is expected.")]
    [InlineData(":2.5", ":\"much\"", "Row 1, column 'Weight': the text 'much' is given; a number or null is expected.")]
    [InlineData(":2.5", ":1e999", "Row 1, column 'Weight': the number 1e999 is given; a number or null is expected.")]
    [InlineData("\"kept\"", "1", "Row 1, column 'Outcome': the number 1 is given; a text or null is expected.")]
    [InlineData("true", "\"true\"", "Row 1, column 'Gift': the text 'true' is given; true or false is expected.")]
    [InlineData("\"good\"", "\"bad\"", "Row 1, column 'Grade': the text 'bad' is given; null or one of 'poor', 'fair, or so', 'good' is expected.")]
    [InlineData("2024-05-31T00:00:00", "31 May", "Row 1, column 'Day': the text '31 May' is given; a date such as '2024-05-31T08:00:00' or null is expected.")]
    [InlineData("[1,2]", "[1]", "Row 1, column 'Size': an array of 1 is given; an array of 2 numbers is expected.")]
    [InlineData("[1,2]", "[1,\"b\"]", "Row 1, column 'Size': an array of 2 is given; an array of 2 numbers is expected.")]
    public async Task Post_RowThatDoesNotFit_IsRefused(string part, string other, string message)
    {
        string body = $"[{Row.Replace(part, other)}]";

        Assert.Equal(message, await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.DetectAsync(body)));
    }

    [Fact]
    public async Task Post_NoObject_IsRefused() => Assert.Equal(
        "Row 2 is the number 5; an object with a member for each column is expected.",
        await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.DetectAsync($"[{Row},5]")));

    [Theory]
    [InlineData("{", "application/json", "The body is not an array of objects in JSON, after 0 rows: ")]
    [InlineData("{}", "application/json", "The body is not an array of objects in JSON, after 0 rows: ")]
    [InlineData("", "application/json", "The body is not an array of objects in JSON, after 0 rows: ")]
    [InlineData("nothing", "application/x-ndjson", "The body is not an object a line in JSON, after 0 rows: ")]
    public async Task Post_NoJson_IsRefused(string body, string contentType, string message)
        => Assert.StartsWith(message, await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.DetectAsync(body, contentType)));

    [Fact]
    public async Task Post_TooManyRows_IsRefused()
    {
        string body = $"[{string.Join(',', Enumerable.Repeat(Row, ServiceFixture.MaximumDetectRows + 1))}]";

        Assert.Equal(
            "There are more than 20 rows; send them in several requests.",
            await Service.RefusalAsync(HttpStatusCode.BadRequest, _service.DetectAsync(body)));
    }

    [Fact]
    public async Task Post_TooLong_IsRefused()
    {
        string body = $"[{Row}{new string(' ', ServiceFixture.MaximumBodyBytes)}]";

        Assert.Contains("too large", await Service.RefusalAsync(HttpStatusCode.RequestEntityTooLarge, _service.DetectAsync(body)));
    }

    [Fact]
    public async Task Post_OtherContentType_IsRefused() => Assert.Equal(
        "Content-Type is 'text/plain'; send application/json, an array of objects, or application/x-ndjson, an object a line.",
        await Service.RefusalAsync(HttpStatusCode.UnsupportedMediaType, _service.DetectAsync(Row, "text/plain")));

    [Fact]
    public async Task Post_EmptyArray_GivesEmptyArray()
    {
        using var response = await _service.DetectAsync("[]");

        Assert.Equal("[]", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/x-ndjson")]
    public async Task Post_RowsOfSynthetic_AreScoredInOrder(string contentType)
    {
        string[] rows = await _service.LinesAsync("/synthetic?rows=20&seed=4");
        bool isLines = contentType != "application/json";
        string body = isLines ? string.Join('\n', rows) : $"[{string.Join(',', rows)}]";

        using var response = await _service.DetectAsync(body, contentType);
        string text = await response.Content.ReadAsStringAsync();

        Assert.True(response.IsSuccessStatusCode, text);
        Assert.Equal(contentType, response.Content.Headers.ContentType?.MediaType);
        JsonNode[] verdicts = isLines ? [.. text.TrimEnd('\n').Split('\n').Select(l => JsonNode.Parse(l)!)] : [.. JsonNode.Parse(text)!.AsArray().Select(v => v!)];
        using GanModel model = new MLContext().Gan().Load(new MemoryStream(fixture.Shop.First));
        IDataView expected = model.Discriminator.Transform(model.Sample(20, seed: 4));
        Assert.Equal(expected.GetColumn<float>("Score"), verdicts.Select(v => (float)v["score"]!), (a, b) => Math.Abs(a - b) < 1e-4);
        Assert.Equal(expected.GetColumn<float>("Probability"), verdicts.Select(v => (float)v["probability"]!), (a, b) => Math.Abs(a - b) < 1e-4);
        Assert.Equal(expected.GetColumn<bool>("PredictedLabel"), verdicts.Select(v => (bool)v["predictedLabel"]!));
    }

    [Fact]
    public async Task Post_ModelWithoutDiscriminator_SaysSo()
    {
        await using Service service = await Service.StartAsync(Shop.Save(seed: 1, o => o.Classification.TrainDiscriminator = false));

        Assert.Equal(
            "The model has no discriminator that scores rows. Fit it with Classification.TrainDiscriminator set to true.",
            await Service.RefusalAsync(HttpStatusCode.NotImplemented, service.DetectAsync("[]")));
    }

    [Fact]
    public async Task Post_ColumnThatWasNotLearned_IsPassedOver()
    {
        await using Service service = await Service.StartAsync(Shop.Save(seed: 1, o => o.IgnoredColumnNames = ["Product", "Day"]));

        using var with = await service.DetectAsync($"[{Row}]");
        using var without = await service.DetectAsync($"[{Row.Replace("\"Product\":null,", "")}]");

        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
        Assert.Equal(await with.Content.ReadAsStringAsync(), await without.Content.ReadAsStringAsync());
    }
}
